package id.tuntas.cases.transfer;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What units ask of each other, as clients send it. */
final class TransferBodies {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final int TEXT = 1_000;

    private TransferBodies() {}

    /** To another UPTD PPA. */
    record TransferBody(
            @NotNull @Pattern(regexp = ID) String toUnitId,
            @NotBlank @Size(max = TEXT) String reason) {

        AgencyId to() {
            return new AgencyId(toUnitId);
        }

        Personal<String> toReason() {
            return Personal.of(reason.strip());
        }
    }

    /** Why the unit does not take it over. */
    record RefusalBody(@NotBlank @Size(max = TEXT) String reason) {

        Personal<String> toReason() {
            return Personal.of(reason.strip());
        }
    }
}
