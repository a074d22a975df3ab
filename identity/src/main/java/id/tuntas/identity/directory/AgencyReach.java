package id.tuntas.identity.directory;

import id.tuntas.platform.web.PhoneNumber;
import java.util.Optional;

/**
 * How people reach an agency: an office's own data, nobody's in particular.
 *
 * @param address where it is, as one writes it on a letter
 * @param phone in office hours
 * @param openingHours as text, such as {@code Senin–Jumat 08.00–16.00 WITA}
 * @param dutyPhone answered at any hour, for what is urgent
 */
public record AgencyReach(
        Optional<String> address,
        Optional<String> mail,
        Optional<PhoneNumber> phone,
        Optional<String> openingHours,
        Optional<PhoneNumber> dutyPhone) {

    public static final AgencyReach NONE =
            new AgencyReach(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
}
