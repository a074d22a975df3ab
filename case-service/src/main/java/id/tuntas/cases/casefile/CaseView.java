package id.tuntas.cases.casefile;

import id.tuntas.cases.access.CaseRemit;
import id.tuntas.cases.casefile.CustodyViews.AssignmentView;
import id.tuntas.cases.casefile.CustodyViews.CaseTransferView;
import id.tuntas.cases.casefile.CustodyViews.SettlementSignalView;
import id.tuntas.cases.party.Opening;
import id.tuntas.cases.party.PartyViews.IncidentView;
import id.tuntas.cases.party.PartyViews.SuspectView;
import id.tuntas.cases.party.PartyViews.VictimView;
import id.tuntas.platform.data.Reading;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case file as its readers see it. */
public record CaseView(
        String id,
        String number,
        String incidentNumber,
        String state,
        String unitId,
        String reportId,
        String channel,
        Instant registeredAt,
        String registeredBy,
        List<String> categories,
        String district,
        String risk,
        @Nullable String safetyNote,
        IncidentView incident,
        VictimView victim,
        List<SuspectView> suspects,
        OutsideNumbersView outsideNumbers,
        List<GrantView> disclosures,
        @Nullable ClosureView closure,
        @Nullable ClosureRefusalView lastClosureRefusal,
        @Nullable String assigneeId,
        List<AssignmentView> assignments,
        List<CaseTransferView> transfers,
        List<SettlementSignalView> settlementSignals,
        List<EarlierClosureView> earlierClosures,
        List<EarlierIncidentView> earlierIncidents,
        List<String> allowedActions) {

    /** What others call the case. */
    public record OutsideNumbersView(
            @Nullable String simfoni, @Nullable String sapa129, @Nullable String lp) {

        private static OutsideNumbersView from(OutsideNumbers numbers, Reading reading) {
            return new OutsideNumbersView(
                    Opening.open(numbers.simfoni(), reading),
                    Opening.open(numbers.sapa129(), reading),
                    Opening.open(numbers.lp(), reading));
        }
    }

    /**
     * A closure that was followed by a reopening.
     *
     * @param reason a code of list {@code reopening-reason}
     */
    public record EarlierClosureView(
            ClosureView closure,
            Instant reopenedAt,
            String reopenedBy,
            String reason,
            @Nullable String text) {

        private static EarlierClosureView from(Past.Closure past, Reading reading) {
            Past.Reopening reopening = past.reopening();
            return new EarlierClosureView(
                    CaseView.closure(
                            past.proposal(),
                            past.approved(),
                            Opening.open(past.approvalReason(), reading),
                            reading),
                    reopening.reopened().at(),
                    reopening.reopened().by(),
                    reopening.reason().code(),
                    Opening.open(reopening.reason().text(), reading));
        }
    }

    /** An incident that the case was thought to belong to. */
    public record EarlierIncidentView(String incidentNumber, Instant leftAt, String leftBy) {

        private static EarlierIncidentView from(Past.Incident incident) {
            return new EarlierIncidentView(
                    incident.number().value(), incident.left().at(), incident.left().by());
        }
    }

    /** A disclosure grant. */
    public record GrantView(
            String referralId,
            String recipientAgencyId,
            String recipientKind,
            String basis,
            String purpose,
            Instant grantedAt,
            String grantedBy,
            boolean open,
            @Nullable String end,
            @Nullable Instant endedAt,
            @Nullable String consentId,
            @Nullable ReviewView review) {

        public static GrantView from(Grant grant, Reading reading) {
            Optional<Grant.Ending> ending = grant.ending();
            return new GrantView(
                    grant.referralId().value(),
                    grant.recipient().value(),
                    grant.recipientKind(),
                    grant.basis(),
                    grant.purpose(),
                    grant.granted().at(),
                    grant.granted().by(),
                    grant.isOpen(),
                    ending.map(Grant.Ending::code).orElse(null),
                    ending.map(Grant.Ending::at).orElse(null),
                    grant.consent().map(ConsentId::value).orElse(null),
                    grant.review().map(review -> ReviewView.from(review, reading)).orElse(null));
        }
    }

    /**
     * A second person's look at a disclosure in immediate danger.
     *
     * @param verdict absent for as long as it is owed
     */
    public record ReviewView(
            Instant dueAt,
            @Nullable String verdict,
            @Nullable String text,
            @Nullable Instant reviewedAt,
            @Nullable String reviewedBy) {

        private static ReviewView from(Review review, Reading reading) {
            Optional<Review.Finding> finding = review.finding();
            return new ReviewView(
                    review.dueAt(),
                    finding.map(Review.Finding::verdict).orElse(null),
                    finding.map(each -> Opening.open(each.text(), reading)).orElse(null),
                    finding.map(each -> each.step().at()).orElse(null),
                    finding.map(each -> each.step().by()).orElse(null));
        }
    }

    /** A proposed or approved closure. */
    public record ClosureView(
            String outcome,
            @Nullable String note,
            @Nullable String to,
            @Nullable String of,
            Instant proposedAt,
            String proposedBy,
            @Nullable Instant approvedAt,
            @Nullable String approvedBy,
            @Nullable String approvalReason) {}

    /** Why the last proposal to close was refused. */
    public record ClosureRefusalView(String reason, Instant refusedAt, String refusedBy) {}

    public static CaseView from(Stored<CaseFile> stored, Caller caller) {
        CaseFile file = stored.state();
        Particulars about = file.particulars();
        Reading reading = new Reading(caller.subject(), "show-case");
        return new CaseView(
                stored.id(),
                about.number().value(),
                about.incidentNumber().value(),
                file.stateName(),
                about.unit().value(),
                about.reportId(),
                about.channel(),
                about.registered().at(),
                about.registered().by(),
                about.categories().codes(),
                about.district().code(),
                about.risk(),
                Opening.open(about.safetyNote(), reading),
                IncidentView.from(about.incident(), reading),
                VictimView.from(about.victim(), reading),
                SuspectView.from(about.suspects(), reading),
                OutsideNumbersView.from(about.outsideNumbers(), reading),
                file.grants().all().stream().map(grant -> GrantView.from(grant, reading)).toList(),
                closure(file, reading),
                refusal(file, reading),
                about.custody().current().map(Assignment::assignee).orElse(null),
                AssignmentView.from(about.custody()),
                CaseTransferView.from(about.custody(), reading),
                SettlementSignalView.from(about, reading),
                about.past().closures().stream()
                        .map(closure -> EarlierClosureView.from(closure, reading))
                        .toList(),
                about.past().incidents().stream().map(EarlierIncidentView::from).toList(),
                CaseActions.of(file, CaseRemit.of(caller)));
    }

    private static @Nullable ClosureView closure(CaseFile file, Reading reading) {
        return switch (file) {
            case CaseFile.ClosureProposed proposed ->
                    closure(proposed.proposal(), null, null, reading);
            case CaseFile.Closed closed ->
                    closure(
                            closed.proposal(),
                            closed.approved(),
                            Opening.open(closed.approvalReason(), reading),
                            reading);
            case CaseFile.Registered _, CaseFile.InAssessment _, CaseFile.InService _ -> null;
        };
    }

    private static ClosureView closure(
            ClosureProposal proposal,
            @Nullable Step approved,
            @Nullable String approvalReason,
            Reading reading) {
        return new ClosureView(
                proposal.outcome(),
                Opening.open(proposal.note(), reading),
                proposal.to(),
                proposal.of() == null ? null : proposal.of().value(),
                proposal.proposed().at(),
                proposal.proposed().by(),
                approved == null ? null : approved.at(),
                approved == null ? null : approved.by(),
                approvalReason);
    }

    private static @Nullable ClosureRefusalView refusal(CaseFile file, Reading reading) {
        return file instanceof CaseFile.InService inService && inService.lastRefusal() != null
                ? new ClosureRefusalView(
                        inService.lastRefusal().reason().open(reading),
                        inService.lastRefusal().refused().at(),
                        inService.lastRefusal().refused().by())
                : null;
    }
}
