package id.tuntas.cases.disclosure;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.CodeOf;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What referral-service asks. */
final class DisclosureBodies {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private DisclosureBodies() {}

    /** For a grant. */
    record GrantBody(
            @NotNull @Pattern(regexp = ID) String referralId,
            @NotNull @CodeOf("service") String purpose,
            @NotNull @CodeOf("disclosure-basis") String basis,
            @NotNull @Pattern(regexp = ID) String recipientAgencyId,
            @NotNull @CodeOf("agency-kind") String recipientKind) {

        DisclosureRequest toRequest() {
            return new DisclosureRequest(
                    purpose, basis, new AgencyId(recipientAgencyId), recipientKind);
        }
    }

    /** For a preview. */
    record PreviewBody(
            @NotNull @CodeOf("service") String purpose,
            @NotNull @CodeOf("disclosure-basis") String basis,
            @NotNull @Pattern(regexp = ID) String recipientAgencyId,
            @NotNull @CodeOf("agency-kind") String recipientKind) {

        DisclosureRequest toRequest() {
            return new DisclosureRequest(
                    purpose, basis, new AgencyId(recipientAgencyId), recipientKind);
        }
    }
}
