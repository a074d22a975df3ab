package id.tuntas.identity.administration;

import id.tuntas.identity.directory.Agency;
import id.tuntas.identity.directory.AgencyKind;
import id.tuntas.identity.directory.AgencyReach;
import id.tuntas.platform.web.CodeOf;
import id.tuntas.platform.web.PhoneNumber;
import id.tuntas.platform.web.Region;
import id.tuntas.platform.web.ValidPhone;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of an agency (as RFC 7396 has it): what is left out stays, what is null goes. {@code
 * contacts} is taken as a whole.
 */
@Schema(name = "AgencyChange")
// Three things to tell apart, of which null is the one that Jackson gives for "left out".
@SuppressWarnings("NullableOptional")
record AgencyChangeRequest(
        @Nullable @Size(min = 3, max = 120) String name,
        @Nullable @CodeOf("agency-kind") String kind,
        @Nullable Optional<@Pattern(regexp = AgencyRequest.REGION) String> region,
        @Nullable Optional<@Valid ContactsRequest> contacts,
        @Nullable Optional<@Size(min = 3, max = 200) String> openingHours,
        @Nullable Optional<@Size(max = 40) @ValidPhone String> dutyPhone) {

    Agency applyTo(Agency agency) {
        return new Agency(
                agency.id(),
                name == null ? agency.name() : name.strip(),
                kind == null ? agency.kind() : new AgencyKind(kind),
                region == null ? agency.region() : region.map(Region::new),
                applyTo(agency.reach()));
    }

    private AgencyReach applyTo(AgencyReach reach) {
        AgencyReach asked =
                AgencyRequest.reach(
                        orEmpty(contacts),
                        orEmpty(openingHours),
                        orEmpty(dutyPhone).flatMap(PhoneNumber::parse));
        return new AgencyReach(
                contacts == null ? reach.address() : asked.address(),
                contacts == null ? reach.mail() : asked.mail(),
                contacts == null ? reach.phone() : asked.phone(),
                openingHours == null ? reach.openingHours() : asked.openingHours(),
                dutyPhone == null ? reach.dutyPhone() : asked.dutyPhone());
    }

    private static <T> Optional<T> orEmpty(@Nullable Optional<T> given) {
        return given == null ? Optional.empty() : given;
    }
}
