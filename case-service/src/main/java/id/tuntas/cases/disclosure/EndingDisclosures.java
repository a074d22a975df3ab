package id.tuntas.cases.disclosure;

import id.tuntas.cases.casefile.CaseEvents;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.Grant;
import id.tuntas.cases.casefile.ReferralId;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.web.AgencyId;

/** Ends a grant when its referral has ended, and remembers an end that comes before the grant. */
final class EndingDisclosures {

    private final CaseFiles files;

    EndingDisclosures(CaseFiles files) {
        this.files = files;
    }

    /**
     * @param sender the agency that sends, or would have sent, the referral
     */
    void end(CaseId id, AgencyId sender, ReferralId referral, Grant.Ending ending) {
        if (files.find(id).isEmpty()) {
            // A referral was tried for a case that does not exist: there is nothing to end.
            return;
        }
        files.<Void>change(id, Request.ours(), file -> decide(id, file, sender, referral, ending));
    }

    static Decision<CaseFile, Void> decide(
            CaseId id, CaseFile file, AgencyId sender, ReferralId referral, Grant.Ending ending) {
        boolean granted = file.grants().of(referral).isPresent();
        if (!granted && !sender.equals(file.particulars().unit())) {
            // Nobody but the case's unit is ever granted one: a stranger's attempt leaves no trace.
            return Decision.unchanged();
        }
        return file.afterEndOf(referral, ending)
                .<Decision<CaseFile, Void>>map(next ->
                        granted
                                ? Decision.change(
                                        next, CaseEvents.disclosureEnded(id, referral, ending))
                                : Decision.change(next))
                .orElseGet(Decision::unchanged);
    }
}
