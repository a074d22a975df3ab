package id.tuntas.cases.disclosure;

import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.ReferralId;
import id.tuntas.cases.casefile.Review;
import id.tuntas.cases.casefile.Step;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import java.time.Clock;
import java.util.function.Function;

/** A second person looks at what was disclosed in immediate danger. */
final class ReviewingDisclosures {

    private final CaseAccess access;
    private final CaseFiles files;
    private final Clock clock;

    ReviewingDisclosures(CaseAccess access, CaseFiles files, Clock clock) {
        this.access = access;
        this.files = files;
        this.clock = clock;
    }

    /**
     * @param finding made for the step of reviewing
     */
    Outcome<CaseFile, Reviewing.Refusal> review(
            String id,
            ReferralId referral,
            Caller caller,
            Request request,
            Function<Step, Review.Finding> finding) {
        Stored<CaseFile> seen = access.reviewable(id, caller);
        CaseId caseId = new CaseId(seen.id());
        Review.Finding found = finding.apply(new Step(caller.subject(), clock.instant()));
        return files.changeOf(
                seen, request, file -> Reviewing.review(caseId, file, referral, found));
    }
}
