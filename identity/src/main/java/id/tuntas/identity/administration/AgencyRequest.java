package id.tuntas.identity.administration;

import id.tuntas.identity.directory.AgencyKind;
import id.tuntas.identity.directory.AgencyReach;
import id.tuntas.platform.web.CodeOf;
import id.tuntas.platform.web.PhoneNumber;
import id.tuntas.platform.web.Region;
import id.tuntas.platform.web.ValidPhone;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agency to be made.
 *
 * @param region Kemendagri code; an agency without one covers nothing
 */
@Schema(name = "NewAgency")
record AgencyRequest(
        @NotBlank @Size(min = 3, max = 120) String name,
        @NotNull @CodeOf("agency-kind") String kind,
        @Nullable @Pattern(regexp = AgencyRequest.REGION) String region,
        @Nullable @Valid ContactsRequest contacts,
        @Nullable @Size(min = 3, max = 200) String openingHours,
        @Nullable @Size(max = 40) @ValidPhone String dutyPhone) {

    static final String REGION = "\\d{2}(\\.\\d{2}){0,2}";

    NewAgency toNewAgency() {
        return new NewAgency(
                name.strip(),
                new AgencyKind(kind),
                Optional.ofNullable(region).map(Region::new),
                reach(
                        Optional.ofNullable(contacts),
                        Optional.ofNullable(openingHours),
                        Optional.ofNullable(dutyPhone).flatMap(PhoneNumber::parse)));
    }

    static AgencyReach reach(
            Optional<ContactsRequest> contacts,
            Optional<String> openingHours,
            Optional<PhoneNumber> dutyPhone) {
        return new AgencyReach(
                contacts.map(ContactsRequest::address),
                contacts.map(ContactsRequest::mail),
                contacts.map(ContactsRequest::phone).flatMap(PhoneNumber::parse),
                openingHours,
                dutyPhone);
    }
}
