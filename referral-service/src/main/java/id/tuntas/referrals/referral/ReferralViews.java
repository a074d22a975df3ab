package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Reading;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.referrals.access.ReferralAccess;
import id.tuntas.referrals.terms.CostBearer;
import id.tuntas.referrals.terms.ReferralId;
import id.tuntas.referrals.terms.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows referrals to a caller. */
@Component
public final class ReferralViews {

    private final UrgentViews urgentViews;
    private final Now now;

    ReferralViews(UrgentViews urgentViews, Now now) {
        this.urgentViews = urgentViews;
        this.now = now;
    }

    public ReferralView of(Stored<Referral> stored, Caller caller) {
        Referral referral = stored.state();
        Terms terms = referral.terms();
        Optional<Delivery> delivery =
                referral instanceof Referral.Delivered delivered
                        ? Optional.of(delivered.delivery())
                        : Optional.empty();
        Optional<UrgentViews.Urgent> urgent = urgentViews.of(referral, caller);
        Reading reading = new Reading(caller.subject(), "show-referral");
        return new ReferralView(
                stored.id(),
                terms.caseId().value(),
                delivery.map(each -> each.caseNumber().value()).orElse(null),
                ReferralStates.name(referral),
                terms.service().code(),
                terms.urgency().name(),
                terms.basis().code(),
                new ReferralView.SenderView(terms.sender().agencyId().value()),
                new ReferralView.RecipientView(
                        terms.recipient().agencyId().value(),
                        terms.recipient().kind().code(),
                        urgent.flatMap(UrgentViews.Urgent::phone).orElse(null),
                        urgent.map(UrgentViews.Urgent::unavailable)
                                .filter(Boolean::booleanValue)
                                .orElse(null)),
                delivery.map(Delivery::sentAt).orElse(null),
                delivery.map(Delivery::answerDueAt).orElse(null),
                isOverdue(referral, now.get()),
                referral.trail().steps().stream().map(step -> step(step, reading)).toList(),
                detail(referral, Stage.DECLINED)
                        .flatMap(Detail::reason)
                        .map(StepReason::code)
                        .orElse(null),
                detail(referral, Stage.COMPLETED)
                        .flatMap(Detail::outcome)
                        .map(ServiceOutcome::code)
                        .orElse(null),
                redirectedTo(referral)
                        .filter(_ -> seesBoth(caller, terms))
                        .map(ReferralId::value)
                        .orElse(null),
                terms.redirection()
                        .filter(_ -> seesBoth(caller, terms))
                        .map(redirection -> redirection.from().value())
                        .orElse(null),
                delivery.flatMap(Delivery::packetReadAt).orElse(null),
                referral.trail().closing().map(Step::at).orElse(null),
                terms.costBearer().map(CostBearer::code).orElse(null),
                Asides.assignee(referral).map(Aside.Assignment::assigneeId).orElse(null),
                urgent.map(UrgentViews.Urgent::text).orElse(null),
                allowed(referral, caller));
    }

    /** What is shown of one that is late, to those who oversee many: ids, codes and times. */
    public static LateReferralView late(Stored<Referral> stored) {
        Referral referral = stored.state();
        if (!(referral instanceof Referral.Delivered delivered)) {
            throw new IllegalStateException("what is late has been sent");
        }
        Terms terms = referral.terms();
        return new LateReferralView(
                stored.id(),
                terms.caseId().value(),
                delivered.delivery().caseNumber().value(),
                ReferralStates.name(referral),
                terms.service().code(),
                terms.urgency().name(),
                terms.sender().agencyId().value(),
                terms.recipient().agencyId().value(),
                delivered.delivery().sentAt(),
                delivered.delivery().answerDueAt(),
                referral.trail().at(Stage.OVERDUE).map(Step::at).orElse(null),
                referral.trail()
                        .last(Aside.PhoneCall.class)
                        .map(Aside.PhoneCall::answeredAt)
                        .orElse(null),
                Asides.assignee(referral).map(Aside.Assignment::assigneeId).orElse(null),
                ReferralLinks.of(new ReferralId(stored.id())));
    }

    static boolean isOverdue(Referral referral, Instant now) {
        return referral.isUnanswered()
                && referral.answerDueAt().filter(due -> due.isBefore(now)).isPresent();
    }

    private static Optional<ReferralId> redirectedTo(Referral referral) {
        return referral instanceof Referral.Redirected redirected
                ? Optional.of(redirected.successor())
                : Optional.empty();
    }

    /** The sending side: a recipient is told of no other referral. */
    private static boolean seesBoth(Caller caller, Terms terms) {
        return ReferralAccess.mayRead(caller, terms, false);
    }

    /** The lifecycle's order, so that a representation does not change without a change. */
    private static List<String> allowed(Referral referral, Caller caller) {
        return Stream.concat(referral.actions().stream(), Asides.actions(referral).stream())
                .filter(action -> action.side().isOf(caller, referral.terms()))
                .sorted()
                .map(Action::resource)
                .toList();
    }

    private static Optional<Detail> detail(Referral referral, Stage stage) {
        return referral.trail().at(stage).map(Step::detail);
    }

    private static ReferralView.StepView step(Step step, Reading reading) {
        Detail detail = step.detail();
        Optional<Aside.PhoneCall> call = aside(detail, Aside.PhoneCall.class);
        return new ReferralView.StepView(
                step.stage().state(),
                step.at(),
                step.by().map(Actor::subject).orElse(null),
                step.by().map(by -> by.agencyId().value()).orElse(null),
                step.by()
                        .flatMap(Actor::performedBy)
                        .map(officer -> PerformedByView.from(officer, reading))
                        .orElse(null),
                detail.reason().map(StepReason::code).orElse(null),
                detail.outcome().map(ServiceOutcome::code).orElse(null),
                detail.externalReference().orElse(null),
                detail.expectedAt().orElse(null),
                detail.appointment().map(Appointment::code).orElse(null),
                detail.appointment().map(Appointment::at).orElse(null),
                detail.to().map(AgencyId::value).orElse(null),
                call.map(each -> each.answeredBy().open(reading)).orElse(null),
                call.map(Aside.PhoneCall::answeredAt).orElse(null),
                call.map(Aside.PhoneCall::holdsUntil).orElse(null),
                aside(detail, Aside.Assignment.class)
                        .map(Aside.Assignment::assigneeId)
                        .orElse(null));
    }

    private static <T extends Aside> Optional<T> aside(Detail detail, Class<T> kind) {
        return detail.aside().filter(kind::isInstance).map(kind::cast);
    }
}
