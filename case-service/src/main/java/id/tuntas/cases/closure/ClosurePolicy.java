package id.tuntas.cases.closure;

import id.tuntas.cases.casefile.CaseFile;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule of closing. All are asked when a closure is proposed and again when it is approved, under
 * the rules of that day.
 */
@FunctionalInterface
interface ClosurePolicy {

    Stream<Objection> objections(CaseFile file, String outcome, LocalDate today);

    /** Every referral and grant has ended. */
    ClosurePolicy EVERY_DISCLOSURE_HAS_ENDED =
            (file, _, _) ->
                    file.grants().open().stream()
                            .map(grant -> Objection.openDisclosure(grant.referralId().value()));

    /** What was disclosed in immediate danger has had its second person's look. */
    ClosurePolicy EVERY_EMERGENCY_IS_REVIEWED =
            (file, _, _) ->
                    file.grants().awaitingReview().stream()
                            .map(grant -> Objection.reviewMissing(grant.referralId().value()));

    /** Whoever is asked to take it over finds it open. */
    ClosurePolicy NO_TRANSFER_IS_PENDING =
            (file, _, _) ->
                    file.particulars().custody().pendingTransfer().stream()
                            .map(transfer -> Objection.transferPending(transfer.to().value()));

    /**
     * "Settled within the family", mediation and marriage to the suspect never close a case of
     * violence or trafficking. The charged article may one day decide otherwise for some; until it
     * is known the strictest rule holds.
     */
    ClosurePolicy SETTLEMENT_ENDS_DISPUTES_ONLY =
            (file, outcome, _) ->
                    Outcomes.isSettlement(outcome)
                                    && !file.particulars().categories().onlyNotCriminal()
                            ? Stream.of(
                                    Objection.settlementIsNoEnd(
                                            outcome, file.particulars().categories().codes()))
                            : Stream.empty();

    /** Only who is known to be an adult ends services by not wanting them. */
    ClosurePolicy ADULTS_ALONE_END_SERVICES =
            (file, outcome, today) ->
                    outcome.equals(Outcomes.ADULT_ENDED_SERVICES)
                                    && !file.particulars().victimIsAdultOn(today)
                            ? Stream.of(Objection.victimMayBeChild())
                            : Stream.empty();

    List<ClosurePolicy> ALL =
            List.of(
                    EVERY_DISCLOSURE_HAS_ENDED,
                    EVERY_EMERGENCY_IS_REVIEWED,
                    NO_TRANSFER_IS_PENDING,
                    SETTLEMENT_ENDS_DISPUTES_ONLY,
                    ADULTS_ALONE_END_SERVICES);

    static List<Objection> askAll(CaseFile file, String outcome, LocalDate today) {
        return ALL.stream().flatMap(policy -> policy.objections(file, outcome, today)).toList();
    }
}
