package id.tuntas.referrals.referral;

import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.data.Outcome.Saved;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.referrals.terms.Basis;
import id.tuntas.referrals.terms.Recipient;
import id.tuntas.referrals.terms.Redirection;
import id.tuntas.referrals.terms.ReferralId;
import id.tuntas.referrals.terms.Sender;
import id.tuntas.referrals.terms.Service;
import id.tuntas.referrals.terms.Terms;
import id.tuntas.referrals.terms.Urgency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A recipient asks to redirect a referral; its sender confirms, and another referral takes its
 * place under a disclosure of its own, for the first recipient may not pass on what it was shown.
 */
final class RedirectingReferrals {

    private static final int OK = 200;

    /**
     * What the sender confirms; what it leaves open is as it was.
     *
     * @param recipient else the agency that the recipient has named
     */
    record Confirmation(
            Optional<AgencyId> recipient,
            Basis basis,
            Optional<Service> service,
            Optional<Urgency> urgency,
            Optional<Personal<String>> note) {}

    private final Referrals referrals;
    private final AnsweringReferrals answering;
    private final Recipients recipients;
    private final Successors successors;
    private final Now now;

    RedirectingReferrals(
            Referrals referrals,
            AnsweringReferrals answering,
            Recipients recipients,
            Successors successors,
            Now now) {
        this.referrals = referrals;
        this.answering = answering;
        this.recipients = recipients;
        this.successors = successors;
        this.now = now;
    }

    /** Without a version what waits; with one also what was accepted, as it was seen. */
    Saved<Referral, Rejection> request(
            ReferralId id,
            Detail said,
            AgencyId to,
            Caller caller,
            Optional<PerformedBy> performedBy,
            RepeatKey key,
            IfMatch ifMatch) {
        Terms terms = answering.of(Side.RECIPIENT, id, caller).state().terms();
        Detail detail =
                said.with(
                        recipients
                                .known(
                                        to,
                                        "/toAgencyId",
                                        Set.of(
                                                terms.recipient().agencyId(),
                                                terms.sender().agencyId()))
                                .agencyId());
        return answering.take(
                Side.RECIPIENT,
                id,
                caller,
                performedBy,
                key,
                ifMatch,
                (referral, by, at) ->
                        ifMatch.version().isPresent()
                                ? referral.requestRedirectionAsSeen(by, at, detail)
                                : referral.requestRedirection(by, at, detail));
    }

    /**
     * Answers with the first referral, redirected. Whoever repeats the key goes on from where it
     * stands.
     */
    Saved<Referral, Rejection> confirm(
            ReferralId from, Confirmation said, Caller caller, RepeatKey key, IfMatch ifMatch) {
        Stored<Referral> first = answering.of(Side.SENDER, from, caller);
        ReferralId id = new ReferralId(DerivedIds.of(key, "referral"));
        Terms terms =
                referrals
                        .find(id)
                        .map(known -> known.state().terms())
                        .orElseGet(() -> terms(from, first, said, caller, ifMatch));
        Saved<Referral, Rejection> prepared =
                referrals.prepare(id, key, new Referral.Preparing(terms));
        switch (prepared.stored().state()) {
            case Referral.Preparing preparing -> successors.grantAndSend(id, preparing.terms());
            case Referral.Granted granted -> successors.send(id, granted);
            case Referral.Abandoned abandoned -> throw givenUp(id, abandoned);
            case Referral.Delivered _ -> {}
        }
        return new Saved<>(
                referrals.find(from).orElseThrow(Problem::notFound), OK, null, prepared.replayed());
    }

    /** Whoever lost a race is told by whom, however often they ask. */
    private Problem givenUp(ReferralId id, Referral.Abandoned abandoned) {
        return abandoned.why() instanceof Abandonment.Superseded
                ? successors
                        .objection(id, abandoned.terms())
                        .map(ReferralProblems::of)
                        .orElseGet(() -> ReferralProblems.of(abandoned))
                : ReferralProblems.of(abandoned);
    }

    private Terms terms(
            ReferralId from,
            Stored<Referral> first,
            Confirmation said,
            Caller caller,
            IfMatch ifMatch) {
        if (!ifMatch.allows(first.version())) {
            throw Problem.of(ProblemTypes.STALE).with("currentVersion", first.version());
        }
        if (!(first.state() instanceof Referral.RedirectionRequested requested)) {
            throw ReferralProblems.of(
                    Rejection.of(
                            first.state(),
                            List.of(
                                    Stage.COMPLETED,
                                    Stage.DECLINED,
                                    Stage.CANCELLED,
                                    Stage.REDIRECTED,
                                    Stage.RECALLED),
                            Optional.of(Stage.REDIRECTION_REQUESTED)));
        }
        Terms before = requested.terms();
        Recipient recipient =
                recipients.known(
                        said.recipient().orElseGet(requested::proposed),
                        "/recipientAgencyId",
                        Set.of(before.recipient().agencyId(), before.sender().agencyId()));
        return new Terms(
                before.caseId(),
                new Sender(caller.agency().id(), caller.subject()),
                recipient,
                said.service().orElse(before.service()),
                said.urgency().orElse(before.urgency()),
                said.basis(),
                note(said, before, recipient),
                now.get(),
                Optional.of(new Redirection(from, requested.trail().redirectionRequests())),
                // Who was to pay for the first one's service has said nothing of this one's.
                Optional.empty());
    }

    /** What was written for one kind of agency may tell more than another kind may know. */
    private static Optional<Personal<String>> note(
            Confirmation said, Terms before, Recipient recipient) {
        return said.note()
                .or(() ->
                        before.note()
                                .filter(_ -> before.recipient().kind().equals(recipient.kind())));
    }
}
