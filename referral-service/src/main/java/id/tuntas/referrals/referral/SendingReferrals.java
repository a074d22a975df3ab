package id.tuntas.referrals.referral;

import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Outcome.Saved;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.referrals.access.ReferralAccess;
import id.tuntas.referrals.packet.Disclosure;
import id.tuntas.referrals.packet.Disclosures;
import id.tuntas.referrals.packet.Packet;
import id.tuntas.referrals.packet.Packets;
import id.tuntas.referrals.packet.Refusal;
import id.tuntas.referrals.terms.AnswerDue;
import id.tuntas.referrals.terms.Recipient;
import id.tuntas.referrals.terms.ReferralId;
import id.tuntas.referrals.terms.Sender;
import id.tuntas.referrals.terms.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends a referral that never outruns its case: prepared first, seen by nobody; then granted by
 * case-service, under the referral's id; then sent. Whoever repeats the key goes on from where it
 * stands.
 */
final class SendingReferrals {

    private final Referrals referrals;
    private final Disclosures disclosures;
    private final Packets packets;
    private final Recipients recipients;
    private final AnswerDue answerDue;
    private final Now now;

    SendingReferrals(
            Referrals referrals,
            Disclosures disclosures,
            Packets packets,
            Recipients recipients,
            AnswerDue answerDue,
            Now now) {
        this.referrals = referrals;
        this.disclosures = disclosures;
        this.packets = packets;
        this.recipients = recipients;
        this.answerDue = answerDue;
        this.now = now;
    }

    Saved<Referral, Rejection> send(Asked asked, RepeatKey key, Caller caller) {
        ReferralAccess.requireSender(caller);
        return sendFor(asked, key, caller);
    }

    /** In immediate danger whoever takes the call sends at once. */
    Saved<Referral, Rejection> sendInEmergency(Asked asked, RepeatKey key, Caller caller) {
        ReferralAccess.requireSenderInEmergency(caller);
        return sendFor(asked, key, caller);
    }

    private Saved<Referral, Rejection> sendFor(Asked asked, RepeatKey key, Caller caller) {
        ReferralId id = new ReferralId(DerivedIds.of(key, "referral"));
        // What was asked before stands as it was asked, also with the directory away.
        Terms terms =
                referrals
                        .find(id)
                        .map(known -> known.state().terms())
                        .orElseGet(() -> terms(asked, caller));
        Saved<Referral, Rejection> prepared =
                referrals.prepare(id, key, new Referral.Preparing(terms));
        if (!caller.belongsTo(prepared.stored().state().terms().sender().agencyId())) {
            // Its case has gone to another unit, and it with it.
            throw Problem.notFound();
        }
        return switch (prepared.stored().state()) {
            case Referral.Preparing preparing -> with(prepared, deliver(id, preparing.terms()));
            case Referral.Granted _ ->
                    throw new IllegalStateException("a successor is sent by its confirmation");
            case Referral.Abandoned abandoned -> throw ReferralProblems.of(abandoned);
            case Referral.Delivered _ -> prepared;
        };
    }

    /** What the recipient would see; nothing is recorded. */
    Packet preview(Asked asked, Caller caller) {
        ReferralAccess.requireSender(caller);
        return switch (disclosures.preview(terms(asked, caller))) {
            case Disclosure.Granted(Packet packet) -> packet;
            case Disclosure.Refused(Refusal refusal) -> throw refusal.problem();
        };
    }

    private Stored<Referral> deliver(ReferralId id, Terms terms) {
        return switch (disclosures.grant(id, terms)) {
            case Disclosure.Granted(Packet packet) -> sent(id, terms, packet);
            case Disclosure.Refused(Refusal refusal) -> refused(id, refusal);
        };
    }

    private Stored<Referral> sent(ReferralId id, Terms terms, Packet packet) {
        // Before the referral: who sees a sent one can read its packet.
        packets.keep(id, terms.caseId(), packet);
        Instant at = now.get();
        Delivery delivery =
                new Delivery(packet.caseNumber(), at, answerDue.after(at, terms.urgency()));
        Sender sender = terms.sender();
        Actor by = new Actor(sender.subject(), sender.agencyId(), Optional.empty());
        return switch (referrals.change(
                id, Request.ours(), referral -> referral.send(delivery, by))) {
            case Outcome.Saved<Referral, Rejection> saved -> {
                if (isClosed(saved.stored().state())) {
                    // A repeat was faster, and the packet that it sent has been closed meanwhile.
                    packets.delete(List.of(id));
                }
                yield saved.stored();
            }
            case Outcome.Refused<Referral, Rejection> _ -> {
                // The sweep was faster; its event ends the grant.
                packets.delete(List.of(id));
                throw ReferralProblems.abandoned(referrals.find(id));
            }
        };
    }

    private static boolean isClosed(Referral referral) {
        return referral instanceof Referral.Delivered delivered && delivered.closing().isPresent();
    }

    private Stored<Referral> refused(ReferralId id, Refusal refusal) {
        Abandonment why = new Abandonment.NotGranted(refusal);
        Instant at = now.get();
        return switch (referrals.change(
                id, Request.ours(), referral -> referral.abandon(why, at))) {
            case Outcome.Saved<Referral, Rejection> _ -> throw refusal.problem();
            // A repeat was faster, and has sent it.
            case Outcome.Refused<Referral, Rejection> _ ->
                    referrals.find(id).orElseThrow(Problem::notFound);
        };
    }

    private Terms terms(Asked asked, Caller caller) {
        Recipient recipient =
                recipients.known(
                        asked.recipient(), "/recipientAgencyId", Set.of(caller.agency().id()));
        return new Terms(
                asked.caseId(),
                new Sender(caller.agency().id(), caller.subject()),
                recipient,
                asked.service(),
                asked.urgency(),
                asked.basis(),
                asked.note(),
                now.get(),
                Optional.empty(),
                asked.costBearer());
    }

    private static Saved<Referral, Rejection> with(
            Saved<Referral, Rejection> prepared, Stored<Referral> stored) {
        return new Saved<>(stored, prepared.status(), prepared.location(), prepared.replayed());
    }
}
