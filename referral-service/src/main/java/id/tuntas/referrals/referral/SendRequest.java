package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.CodeOf;
import id.tuntas.referrals.terms.Basis;
import id.tuntas.referrals.terms.CaseId;
import id.tuntas.referrals.terms.CostBearer;
import id.tuntas.referrals.terms.Service;
import id.tuntas.referrals.terms.Urgency;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sender asks for.
 *
 * @param note the request in the sender's words; the recipient reads it with the packet
 * @param costBearer who pays for the service, where that matters
 */
@Schema(name = "SendReferral")
record SendRequest(
        @NotNull @Pattern(regexp = ID) String caseId,
        @NotNull @Pattern(regexp = ID) String recipientAgencyId,
        @NotNull @CodeOf("service") String service,
        @NotNull @CodeOf("urgency") String urgency,
        @NotNull @CodeOf("disclosure-basis") String basis,
        @Nullable @Size(max = 4000) String note,
        @Nullable @CodeOf("cost-bearer") String costBearer) {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    Asked asked() {
        return new Asked(
                new CaseId(caseId),
                new AgencyId(recipientAgencyId),
                new Service(service),
                Urgency.valueOf(urgency),
                new Basis(basis),
                Optional.ofNullable(note).map(Personal::of),
                Optional.ofNullable(costBearer).map(CostBearer::new));
    }

    @Override
    public String toString() {
        return "···";
    }
}
