package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.referrals.packet.Disclosure;
import id.tuntas.referrals.packet.Disclosures;
import id.tuntas.referrals.packet.Packet;
import id.tuntas.referrals.packet.Packets;
import id.tuntas.referrals.packet.Refusal;
import id.tuntas.referrals.terms.AnswerDue;
import id.tuntas.referrals.terms.CaseNumber;
import id.tuntas.referrals.terms.Redirection;
import id.tuntas.referrals.terms.ReferralId;
import id.tuntas.referrals.terms.Sender;
import id.tuntas.referrals.terms.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Puts a referral in the place of another, in four writes: the successor is granted what it
 * carries, its packet is kept, the other becomes redirected to it, and it is sent. Each write can
 * be repeated by anyone, and none is taken back: once the packet is kept there is nothing left to
 * fail but the other's own answer, which stands for good.
 */
final class Successors {

    private final Referrals referrals;
    private final Disclosures disclosures;
    private final Packets packets;
    private final AnswerDue answerDue;
    private final Now now;

    Successors(
            Referrals referrals,
            Disclosures disclosures,
            Packets packets,
            AnswerDue answerDue,
            Now now) {
        this.referrals = referrals;
        this.disclosures = disclosures;
        this.packets = packets;
        this.answerDue = answerDue;
        this.now = now;
    }

    /** Asks case-service, in the name of the person whose request this is, and goes all the way. */
    void grantAndSend(ReferralId id, Terms terms) {
        switch (disclosures.grant(id, terms)) {
            case Disclosure.Granted(Packet packet) -> {
                // Before the referral says so: what is granted is sent without asking again.
                packets.keep(id, terms.caseId(), packet);
                granted(id, packet.caseNumber());
            }
            case Disclosure.Refused(Refusal refusal) -> refused(id, refusal);
        }
    }

    /**
     * Goes on with what is granted.
     *
     * @throws id.tuntas.platform.web.Problem where the other referral is not to be redirected any
     *     more; the successor is then given up
     */
    void send(ReferralId id, Referral.Granted granted) {
        redirected(id, granted)
                .ifPresent(rejection -> {
                    giveUp(id);
                    throw ReferralProblems.of(rejection);
                });
        if (!delivered(id, granted)) {
            throw ReferralProblems.abandoned(referrals.find(id));
        }
    }

    /** The same for what a crash has left, where nobody is there to be told. */
    void finish(ReferralId id, Referral.Granted granted) {
        if (redirected(id, granted).isPresent()) {
            giveUp(id);
        } else {
            delivered(id, granted);
        }
    }

    /** Why the other one is not redirected to this one, as far as can be told now. */
    Optional<Rejection> objection(ReferralId id, Terms terms) {
        Redirection redirection = redirection(terms);
        Instant at = now.get();
        return referrals
                .find(redirection.from())
                .map(from -> from.state().redirect(successor(id, terms), sender(terms), at))
                .filter(Move.Rejected.class::isInstance)
                .map(Move.Rejected.class::cast)
                .map(Move.Rejected::rejection);
    }

    private void granted(ReferralId id, CaseNumber number) {
        if (referrals.change(id, Request.ours(), referral -> referral.grant(number))
                instanceof Outcome.Saved<Referral, Rejection> saved) {
            if (saved.stored().state() instanceof Referral.Granted granted) {
                send(id, granted);
            } else {
                clearIfClosed(id, saved.stored().state());
            }
        } else {
            packets.delete(List.of(id));
            throw ReferralProblems.abandoned(referrals.find(id));
        }
    }

    private Optional<Rejection> redirected(ReferralId id, Referral.Granted granted) {
        Terms terms = granted.terms();
        Instant at = now.get();
        return switch (referrals.change(
                redirection(terms).from(),
                Request.ours(),
                from -> from.redirect(successor(id, terms), sender(terms), at))) {
            case Outcome.Saved<Referral, Rejection> _ -> Optional.empty();
            case Outcome.Refused<Referral, Rejection>(Rejection rejection) ->
                    Optional.of(rejection);
        };
    }

    private boolean delivered(ReferralId id, Referral.Granted granted) {
        Terms terms = granted.terms();
        Instant at = now.get();
        Delivery delivery =
                new Delivery(granted.caseNumber(), at, answerDue.after(at, terms.urgency()));
        return switch (referrals.change(
                id, Request.ours(), referral -> referral.send(delivery, sender(terms)))) {
            case Outcome.Saved<Referral, Rejection> saved -> {
                clearIfClosed(id, saved.stored().state());
                yield true;
            }
            case Outcome.Refused<Referral, Rejection> _ -> {
                // The consent was withdrawn in between.
                packets.delete(List.of(id));
                yield false;
            }
        };
    }

    private void refused(ReferralId id, Refusal refusal) {
        Instant at = now.get();
        if (referrals.change(
                        id,
                        Request.ours(),
                        referral -> referral.abandon(new Abandonment.NotGranted(refusal), at))
                instanceof Outcome.Saved<Referral, Rejection> saved) {
            if (saved.stored().state() instanceof Referral.Granted granted) {
                // A repeat was faster, and was granted it.
                send(id, granted);
            } else {
                throw refusal.problem();
            }
        }
    }

    private void giveUp(ReferralId id) {
        Instant at = now.get();
        if (referrals.change(
                        id,
                        Request.ours(),
                        referral -> referral.abandon(new Abandonment.Superseded(), at))
                instanceof Outcome.Saved<Referral, Rejection>) {
            packets.delete(List.of(id));
        }
    }

    /** A repeat was faster, and what it sent has been closed meanwhile. */
    private void clearIfClosed(ReferralId id, Referral referral) {
        if (referral instanceof Referral.Delivered delivered && delivered.closing().isPresent()) {
            packets.delete(List.of(id));
        }
    }

    private static Successor successor(ReferralId id, Terms terms) {
        return new Successor(id, terms.recipient().agencyId(), redirection(terms).request());
    }

    private static Redirection redirection(Terms terms) {
        return terms.redirection()
                .orElseThrow(() -> new IllegalStateException("it succeeds no other"));
    }

    private static Actor sender(Terms terms) {
        Sender sender = terms.sender();
        return new Actor(sender.subject(), sender.agencyId(), Optional.empty());
    }
}
