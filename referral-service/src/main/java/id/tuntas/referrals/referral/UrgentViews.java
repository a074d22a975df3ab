package id.tuntas.referrals.referral;

import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Problem;
import id.tuntas.referrals.directory.Agency;
import id.tuntas.referrals.directory.Directory;
import id.tuntas.referrals.terms.CaseNumber;
import id.tuntas.referrals.terms.Terms;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the sender of an urgent referral is shown so that it can be heard of at once: whom to call,
 * and a text that says nothing about a person.
 */
@Component
final class UrgentViews {

    /** For a sender whose name can't be asked for just now. */
    private static final Sender UNNAMED =
            new Sender("Unit layanan pengirim", "The sending service unit");

    private record Sender(String id, String en) {}

    /**
     * @param phone empty where the agency has none or could not be asked
     */
    record Urgent(Optional<String> phone, boolean unavailable, ReferralView.ReadyText text) {}

    private final Directory directory;

    UrgentViews(Directory directory) {
        this.directory = directory;
    }

    /** Empty where it is not urgent, or over, or not the caller's to call about. */
    Optional<Urgent> of(Referral referral, Caller caller) {
        return referral instanceof Referral.Delivered delivered
                        && referral.terms().isUrgent()
                        && !referral.actions().isEmpty()
                        && Side.SENDERS_DESK.isOf(caller, referral.terms())
                ? Optional.of(urgent(referral.terms(), delivered.delivery().caseNumber()))
                : Optional.empty();
    }

    private Urgent urgent(Terms terms, CaseNumber number) {
        ReferralView.ReadyText text = text(sender(terms), number);
        try {
            return new Urgent(
                    directory.agency(terms.recipient().agencyId()).flatMap(Agency::dutyPhone),
                    false,
                    text);
        } catch (Problem _) {
            // The referral itself is here: it is shown without what identity would add.
            return new Urgent(Optional.empty(), true, text);
        }
    }

    private Sender sender(Terms terms) {
        try {
            return directory
                    .agency(terms.sender().agencyId())
                    .flatMap(Agency::name)
                    .map(name -> new Sender(name, name))
                    .orElse(UNNAMED);
        } catch (Problem _) {
            return UNNAMED;
        }
    }

    private static ReferralView.ReadyText text(Sender sender, CaseNumber number) {
        return new ReferralView.ReadyText(
                """
                %s menyampaikan: rujukan MENDESAK untuk kasus nomor %s menunggu jawaban instansi Anda \
                di Tuntas. Mohon segera masuk ke Tuntas dan membukanya. Pesan ini sengaja tidak memuat \
                data pribadi.\
                """
                        .formatted(sender.id(), number.value()),
                """
                %s: an URGENT referral for case number %s waits for your agency's answer in Tuntas. \
                Please sign in to Tuntas and open it now. This message holds no personal data on \
                purpose.\
                """
                        .formatted(sender.en(), number.value()));
    }
}
