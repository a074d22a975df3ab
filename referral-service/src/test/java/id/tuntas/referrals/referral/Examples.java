package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Role;
import id.tuntas.referrals.directory.AgencyKind;
import id.tuntas.referrals.packet.Refusal;
import id.tuntas.referrals.terms.Basis;
import id.tuntas.referrals.terms.CaseId;
import id.tuntas.referrals.terms.CaseNumber;
import id.tuntas.referrals.terms.CostBearer;
import id.tuntas.referrals.terms.Recipient;
import id.tuntas.referrals.terms.Redirection;
import id.tuntas.referrals.terms.ReferralId;
import id.tuntas.referrals.terms.Sender;
import id.tuntas.referrals.terms.Service;
import id.tuntas.referrals.terms.Terms;
import id.tuntas.referrals.terms.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The referral of the golden examples, in every state. */
final class Examples {

    static final ReferralId ID = new ReferralId("3f0c9a4e6b1d4c27a5e8d0b7f2916c84");
    static final AgencyId UNIT = new AgencyId("4b96c869-ce49-5c52-8f4e-eff1976f7549");
    static final AgencyId POLICE = new AgencyId("59816b2f-99f0-5c65-a5a7-a94dd4f35c92");
    static final String YUSUF = "bcdd3fb6-6174-5a55-bc38-402a96e0de45";
    static final String BUDI = GoldenEvents.example("accepted").path("by").asString();

    static final Instant ASKED = Instant.parse("2026-11-21T15:54:58.250Z");
    static final Instant SENT = Instant.parse("2026-11-21T15:55:00Z");
    static final Instant DUE = Instant.parse("2026-11-21T16:55:00Z");
    static final Instant READ = Instant.parse("2026-11-21T15:58:10.120Z");
    static final Instant ANSWERED = Instant.parse("2026-11-21T16:01:00Z");
    static final Instant STARTED = Instant.parse("2026-11-21T16:30:00Z");
    static final Instant DONE = Instant.parse("2026-11-22T02:00:00Z");

    static final Actor SENDER = new Actor(YUSUF, UNIT, Optional.empty());
    static final Actor LIAISON = new Actor(BUDI, POLICE, Optional.empty());
    static final Actor SYSTEM =
            new Actor(
                    BUDI,
                    POLICE,
                    Optional.of(
                            new PerformedBy(
                                    Personal.of("Bripka Contoh"), "Bripka", "Unit PPA Reskrim")));

    static final Delivery DELIVERY = new Delivery(new CaseNumber("KLT-2026-000123"), SENT, DUE);
    static final Detail ACCEPTANCE =
            Detail.acceptance(Optional.of("LP/B/1/XI/2026"), Optional.of(DONE));
    static final Detail DECLINE =
            Detail.reason(
                    new StepReason("OUT_OF_AREA"),
                    Optional.of(Personal.of("Lokasi di wilayah Polres lain.")));
    static final Detail PROGRESS = Detail.note(Optional.of(Personal.of("Tim berangkat.")));
    static final Detail MISSED =
            Detail.progress(
                    Optional.of(new Appointment("UNATTENDED", STARTED)),
                    Optional.of(Personal.of("Korban tidak datang ke Polres.")));
    static final Detail COMPLETION =
            Detail.completion(
                    new ServiceOutcome("SERVICE_COMPLETED"),
                    Optional.of(Personal.of("Korban dijemput dengan aman.")));
    static final Detail CANCELLATION_REQUEST =
            Detail.reason(
                    new StepReason("PERSON_DECLINED"),
                    Optional.of(Personal.of("Korban sudah pulang ke keluarganya.")));
    static final Detail CANCELLATION =
            Detail.note(Optional.of(Personal.of("Tim ditarik dari pelabuhan.")));
    static final AgencyId TARAKAN =
            new AgencyId(GoldenEvents.example("redirected").path("toAgencyId").asString());
    static final ReferralId SUCCESSOR =
            new ReferralId(GoldenEvents.example("redirected").path("successorId").asString());
    static final Instant STOP_DUE = Instant.parse("2026-11-24T16:01:00Z");
    static final Detail REDIRECTION = DECLINE.with(TARAKAN);
    static final Detail REDIRECTION_REFUSAL =
            Detail.note(Optional.of(Personal.of("Pelabuhan itu wilayah Polres Nunukan.")));
    static final Detail RECALL =
            Detail.reason(
                    new StepReason("WRONG_AGENCY"),
                    Optional.of(Personal.of("Korban tidak di wilayah Polres ini.")));
    static final Aside.PhoneCall CALL =
            new Aside.PhoneCall(
                    Personal.of("Aiptu Contoh"), READ, Instant.parse("2026-11-21T18:00:00Z"));
    static final Detail CALLED =
            Detail.aside(CALL, Optional.of(Personal.of("Piket akan membuka Tuntas.")));
    static final Aside.Assignment ASSIGNMENT =
            new Aside.Assignment(GoldenEvents.example("assigned").path("assigneeId").asString());
    static final Actor OTHER_UNIT =
            new Actor(
                    GoldenEvents.example("sender-changed").path("by").asString(),
                    new AgencyId(
                            GoldenEvents.example("sender-changed")
                                    .path("senderAgencyId")
                                    .asString()),
                    Optional.empty());
    static final Aside.SenderChange SENDER_CHANGE = new Aside.SenderChange(UNIT, ANSWERED);
    static final Refusal REFUSAL = new Refusal("case-not-open", List.of("CASE_CLOSED"), List.of());

    private Examples() {}

    static Terms terms() {
        return new Terms(
                new CaseId("b7d1f4a0c35e4f6f9a2e61c08d4b7a13"),
                new Sender(UNIT, YUSUF),
                new Recipient(POLICE, new AgencyKind("POLICE")),
                new Service("LAW_ENFORCEMENT"),
                Urgency.HIGH,
                new Basis("VITAL_INTEREST"),
                Optional.of(Personal.of("Mohon cegat di pelabuhan sebelum fajar.")),
                ASKED);
    }

    static Terms successorTerms() {
        Terms first = terms();
        return new Terms(
                first.caseId(),
                first.sender(),
                new Recipient(TARAKAN, first.recipient().kind()),
                first.service(),
                first.urgency(),
                first.basis(),
                first.note(),
                ANSWERED,
                Optional.of(new Redirection(ID, 1)),
                Optional.empty());
    }

    static Successor successor(int answers) {
        return new Successor(SUCCESSOR, TARAKAN, answers);
    }

    static Referral.Preparing preparing() {
        return new Referral.Preparing(terms());
    }

    static Referral abandoned() {
        return next(preparing().abandon(new Abandonment.OutOfTime(), ANSWERED));
    }

    static Referral refused() {
        return next(preparing().abandon(new Abandonment.NotGranted(REFUSAL), ANSWERED));
    }

    static Referral sent() {
        return next(preparing().send(DELIVERY, SENDER));
    }

    static Referral received() {
        return next(sent().read(LIAISON, READ));
    }

    static Referral accepted() {
        return next(received().accept(SYSTEM, ANSWERED, ACCEPTANCE));
    }

    static Referral declined() {
        return next(received().decline(LIAISON, ANSWERED, DECLINE));
    }

    static Referral declinedAfterAcceptance() {
        return next(inProgress().declineAsSeen(LIAISON, DONE, DECLINE));
    }

    static Referral inProgress() {
        return next(accepted().start(LIAISON, STARTED, PROGRESS));
    }

    static Referral progressed() {
        return next(inProgress().start(LIAISON, DONE, MISSED));
    }

    static Referral completed() {
        return next(inProgress().complete(LIAISON, DONE, COMPLETION));
    }

    static Referral cancellationRequested() {
        return next(inProgress().requestCancellation(SENDER, STARTED, CANCELLATION_REQUEST));
    }

    static Referral cancellationRequestedUnread() {
        return next(sent().requestCancellation(SENDER, READ, CANCELLATION_REQUEST));
    }

    static Referral cancellationRequestedAndRead() {
        return next(cancellationRequestedUnread().read(LIAISON, ANSWERED));
    }

    static Referral cancelled() {
        return next(cancellationRequested().cancel(LIAISON, DONE, CANCELLATION));
    }

    static Referral granted() {
        return next(new Referral.Preparing(successorTerms()).grant(DELIVERY.caseNumber()));
    }

    static Referral sentSuccessor() {
        return next(granted().send(DELIVERY, SENDER));
    }

    static Referral superseded() {
        return next(granted().abandon(new Abandonment.Superseded(), ANSWERED));
    }

    static Referral withoutConsent() {
        return next(preparing().withdrawConsent(SENDER, ANSWERED, STOP_DUE));
    }

    static Referral packetRead() {
        return next(sent().open(LIAISON, READ));
    }

    static Referral redirectionRequested() {
        return next(packetRead().requestRedirection(LIAISON, ANSWERED, REDIRECTION));
    }

    static Referral redirectionRequestedAfterAcceptance() {
        return next(inProgress().requestRedirectionAsSeen(LIAISON, DONE, REDIRECTION));
    }

    static Referral redirectionRefused() {
        return next(redirectionRequested().refuseRedirection(SENDER, DONE, REDIRECTION_REFUSAL));
    }

    static Referral redirectionRefusedAfterAcceptance() {
        return next(
                redirectionRequestedAfterAcceptance()
                        .refuseRedirection(SENDER, DONE, REDIRECTION_REFUSAL));
    }

    static Referral redirected() {
        return next(redirectionRequested().redirect(successor(1), SENDER, DONE));
    }

    static Referral recalled() {
        return next(received().recall(SENDER, DONE, RECALL));
    }

    static Referral consentWithdrawn() {
        return next(accepted().withdrawConsent(SENDER, DONE, STOP_DUE));
    }

    /** Called about, given to somebody, and late all the same. */
    static Referral noted() {
        return next(Asides.overdue(assigned(), CALL.holdsUntil()));
    }

    static Referral assigned() {
        return next(Asides.assign(confirmedByPhone(), LIAISON, ANSWERED, ASSIGNMENT));
    }

    static Referral confirmedByPhone() {
        return next(Asides.confirmByPhone(withCostBearer(), SENDER, READ, CALLED));
    }

    static Referral senderChanged() {
        return next(Asides.changeSender(received(), SENDER_CHANGE, OTHER_UNIT, DONE));
    }

    private static Referral withCostBearer() {
        Terms terms = terms();
        Terms with =
                new Terms(
                        terms.caseId(),
                        terms.sender(),
                        terms.recipient(),
                        terms.service(),
                        terms.urgency(),
                        terms.basis(),
                        terms.note(),
                        terms.askedAt(),
                        Optional.empty(),
                        Optional.of(new CostBearer("REGIONAL_BUDGET")));
        return next(next(new Referral.Preparing(with).send(DELIVERY, SENDER)).read(LIAISON, READ));
    }

    static Map<String, Referral> all() {
        return Map.ofEntries(
                Map.entry("Received-called", confirmedByPhone()),
                Map.entry("Received-noted", noted()),
                Map.entry("Received-sender-changed", senderChanged()),
                Map.entry("Preparing", preparing()),
                Map.entry("Abandoned", abandoned()),
                Map.entry("Abandoned-refused", refused()),
                Map.entry("Sent", sent()),
                Map.entry("Received", received()),
                Map.entry("Accepted", accepted()),
                Map.entry("Declined", declined()),
                Map.entry("Declined-after-acceptance", declinedAfterAcceptance()),
                Map.entry("InProgress", inProgress()),
                Map.entry("InProgress-progressed", progressed()),
                Map.entry("Completed", completed()),
                Map.entry("CancellationRequested", cancellationRequested()),
                Map.entry("CancellationRequested-unread", cancellationRequestedUnread()),
                Map.entry("CancellationRequested-read", cancellationRequestedAndRead()),
                Map.entry("Cancelled", cancelled()),
                Map.entry("Granted", granted()),
                Map.entry("Sent-successor", sentSuccessor()),
                Map.entry("Abandoned-superseded", superseded()),
                Map.entry("Abandoned-without-consent", withoutConsent()),
                Map.entry("Received-packet-read", packetRead()),
                Map.entry("RedirectionRequested", redirectionRequested()),
                Map.entry(
                        "RedirectionRequested-after-acceptance",
                        redirectionRequestedAfterAcceptance()),
                Map.entry("Received-redirection-refused", redirectionRefused()),
                Map.entry("InProgress-redirection-refused", redirectionRefusedAfterAcceptance()),
                Map.entry("Redirected", redirected()),
                Map.entry("Recalled", recalled()),
                Map.entry("CancellationRequested-consent-withdrawn", consentWithdrawn()));
    }

    static Referral in(String state) {
        return Objects.requireNonNull(all().get(state), state);
    }

    static Referral next(Move move) {
        return moved(move).next();
    }

    static Move.Moved moved(Move move) {
        if (move instanceof Move.Moved moved) {
            return moved;
        }
        throw new AssertionError("it did not move: " + move);
    }

    static Caller caller(AgencyId agency, String kind, Role... roles) {
        return new Caller(
                "someone",
                "tuntas-bff",
                "Someone",
                new Caller.Agency(agency, kind, Set.of()),
                Set.of(roles),
                "id");
    }
}
