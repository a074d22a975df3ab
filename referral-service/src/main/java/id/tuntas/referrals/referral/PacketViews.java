package id.tuntas.referrals.referral;

import com.fasterxml.jackson.annotation.JsonRawValue;
import id.tuntas.platform.data.Reading;
import id.tuntas.platform.web.Caller;
import id.tuntas.referrals.packet.Packet;
import id.tuntas.referrals.terms.Terms;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is shown of a case: personal data, opened for one reader. */
final class PacketViews {

    private PacketViews() {}

    /**
     * @param packet an object as case-service shapes it for the recipient's kind
     * @param costBearer as the referral would say it
     */
    @Schema(name = "PacketPreview")
    record Preview(
            @JsonRawValue @Schema(implementation = Map.class, type = "object") String packet,
            @Nullable String costBearer) {

        @Override
        public String toString() {
            return "···";
        }
    }

    /**
     * @param packet an object as case-service shapes it for the recipient's kind
     * @param note the sender's request
     * @param remarks what was said since; of a phone call, to the sending side alone
     */
    @Schema(name = "ReferralPacket")
    record Shown(
            String referralId,
            String caseId,
            String caseNumber,
            @JsonRawValue @Schema(implementation = Map.class, type = "object") String packet,
            @Nullable String note,
            List<Remark> remarks) {

        @Override
        public String toString() {
            return "···";
        }
    }

    @Schema(name = "ReferralRemark")
    record Remark(String state, Instant at, String text) {

        @Override
        public String toString() {
            return "···";
        }
    }

    static Preview preview(Packet packet, @Nullable String costBearer, Caller caller) {
        return new Preview(
                packet.json().open(new Reading(caller.subject(), "preview-packet")), costBearer);
    }

    static Shown shown(Opened opened, Caller caller) {
        Referral.Delivered referral = opened.delivered();
        Reading reading = new Reading(caller.subject(), "read-packet");
        return new Shown(
                opened.referral().id(),
                referral.terms().caseId().value(),
                referral.delivery().caseNumber().value(),
                opened.packet().open(reading),
                referral.terms().note().map(note -> note.open(reading)).orElse(null),
                referral.trail().steps().stream()
                        .filter(step -> isShown(step, referral.terms(), caller))
                        .map(step -> remark(step, reading))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** What the sending side notes of its calls stays on that side. */
    private static boolean isShown(Step step, Terms terms, Caller caller) {
        return step.stage() != Stage.CONFIRMED_BY_PHONE
                || caller.belongsTo(terms.sender().agencyId());
    }

    private static Optional<Remark> remark(Step step, Reading reading) {
        return step.detail()
                .text()
                .map(text -> new Remark(step.stage().state(), step.at(), text.open(reading)));
    }
}
