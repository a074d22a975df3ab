package id.tuntas.referrals.emergency;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.CodeOf;
import id.tuntas.referrals.terms.Service;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report whose people are in immediate danger.
 *
 * @param openCases as in case-service's triage of a report
 * @param referrals sent for each of the cases, urgent and for vital interest
 */
@Schema(name = "Emergency")
record EmergencyRequest(
        @NotNull @Pattern(regexp = ID) String reportId,
        @NotNull Map<String, @Nullable Object> openCases,
        @NotEmpty @Size(max = 10) List<@Valid @NotNull CallBody> referrals) {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /**
     * @param note the request in the sender's words; the recipient reads it with the packet
     */
    @Schema(name = "EmergencyReferral")
    record CallBody(
            @NotNull @Pattern(regexp = ID) String recipientAgencyId,
            @NotNull @CodeOf("service") String service,
            @Nullable @Size(max = 4000) String note) {

        private Emergency.Call call() {
            return new Emergency.Call(
                    new AgencyId(recipientAgencyId),
                    new Service(service),
                    Optional.ofNullable(note).map(Personal::of));
        }

        @Override
        public String toString() {
            return "···";
        }
    }

    Emergency emergency() {
        return new Emergency(
                reportId, Personal.of(openCases), referrals.stream().map(CallBody::call).toList());
    }

    @Override
    public String toString() {
        return "···";
    }
}
