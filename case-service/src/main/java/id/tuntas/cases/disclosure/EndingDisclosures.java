package id.tuntas.cases.disclosure;

import id.tuntas.cases.casefile.CaseEvents;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.Grant;
import id.tuntas.cases.casefile.ReferralId;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Request;

/** Ends a grant when its referral has ended, and remembers an end that comes before the grant. */
final class EndingDisclosures {

    private final CaseFiles files;

    EndingDisclosures(CaseFiles files) {
        this.files = files;
    }

    void end(CaseId id, ReferralId referral, Grant.Ending ending) {
        if (files.find(id).isEmpty()) {
            // A referral was tried for a case that does not exist: there is nothing to end.
            return;
        }
        files.<Void>change(id, Request.ours(), file -> decide(id, file, referral, ending));
    }

    private static Decision<CaseFile, Void> decide(
            CaseId id, CaseFile file, ReferralId referral, Grant.Ending ending) {
        boolean granted = file.grants().of(referral).isPresent();
        return file.afterEndOf(referral, ending)
                .<Decision<CaseFile, Void>>map(next ->
                        granted
                                ? Decision.change(
                                        next, CaseEvents.disclosureEnded(id, referral, ending))
                                : Decision.change(next))
                .orElseGet(Decision::unchanged);
    }
}
