package id.tuntas.identity.directory;

import id.tuntas.platform.web.PhoneNumber;
import id.tuntas.platform.web.Region;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agency on the wire.
 *
 * @param region Kemendagri code; absent for an agency that covers no region
 * @param dutyPhone E.164; answered at any hour
 */
@Schema(name = "Agency")
public record AgencyView(
        String id,
        String name,
        String kind,
        @Nullable String region,
        @Nullable ContactsView contacts,
        @Nullable String openingHours,
        @Nullable String dutyPhone,
        List<String> allowedActions) {

    /**
     * Where letters, mails and calls go in office hours.
     *
     * @param phone E.164
     */
    @Schema(name = "AgencyContacts")
    public record ContactsView(
            @Nullable String address, @Nullable String mail, @Nullable String phone) {

        private static @Nullable ContactsView from(AgencyReach reach) {
            ContactsView contacts =
                    new ContactsView(
                            reach.address().orElse(null),
                            reach.mail().orElse(null),
                            e164(reach.phone()));
            return contacts.equals(new ContactsView(null, null, null)) ? null : contacts;
        }
    }

    public static AgencyView from(Agency agency, List<String> allowedActions) {
        return new AgencyView(
                agency.id().value(),
                agency.name(),
                agency.kind().code(),
                agency.region().map(Region::code).orElse(null),
                ContactsView.from(agency.reach()),
                agency.reach().openingHours().orElse(null),
                e164(agency.reach().dutyPhone()),
                allowedActions);
    }

    private static @Nullable String e164(Optional<PhoneNumber> phone) {
        return phone.map(PhoneNumber::e164).orElse(null);
    }
}
