package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.referrals.packet.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a client is told of a referral that does not take a step: codes, ids and times. */
final class ReferralProblems {

    static final ProblemType NOT_OPEN = ProblemType.of("referral-not-open");
    static final ProblemType PACKET_CLOSED = ProblemType.of("packet-closed");
    static final ProblemType ABANDONED = ProblemType.of("referral-abandoned");

    private ReferralProblems() {}

    static Problem of(Rejection rejection) {
        return Problem.of(NOT_OPEN)
                .with(
                        "reasons",
                        rejection.reasons().stream().map(ReferralProblems::reason).toList());
    }

    /** A repeat of a request that was refused is refused for the same reason. */
    static Problem of(Referral.Abandoned abandoned) {
        return switch (abandoned.why()) {
            case Abandonment.OutOfTime _,
                    Abandonment.Superseded _,
                    Abandonment.ConsentWithdrawn _ ->
                    Problem.of(ABANDONED)
                            .with("reasons", List.of(Map.of("code", abandoned.why().code())));
            case Abandonment.NotGranted(Refusal refusal) -> refusal.problem();
        };
    }

    /** Since when, and why, its packet is shown to nobody. */
    static Problem packetClosed(Step closing) {
        return Problem.of(PACKET_CLOSED)
                .with("closedAt", closing.at().toString())
                .with(
                        "reason",
                        closing.stage() == Stage.RECALLED
                                ? Rejection.Code.RECALLED.name()
                                : StepReason.CONSENT_WITHDRAWN.code());
    }

    static Problem abandoned(Optional<Stored<Referral>> stored) {
        return stored.map(Stored::state)
                .filter(Referral.Abandoned.class::isInstance)
                .map(Referral.Abandoned.class::cast)
                .map(ReferralProblems::of)
                .orElseGet(() -> Problem.of(ABANDONED));
    }

    private static Map<String, Object> reason(Rejection.Reason reason) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", reason.code().name());
        reason.step()
                .ifPresent(step -> {
                    told.put("state", step.stage().state());
                    told.put("at", step.at().toString());
                    step.by()
                            .ifPresent(by -> {
                                told.put("by", by.subject());
                                told.put("byAgencyId", by.agencyId().value());
                            });
                });
        return told;
    }
}
