package id.tuntas.cases.disclosure;

import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseEvents;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.Grant;
import id.tuntas.cases.casefile.ReferralId;
import id.tuntas.cases.casefile.Step;
import id.tuntas.cases.region.ProvinceCalendar;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.RepeatKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Grants a referral what it may carry. In one write: the case is open, the basis holds, the
 * referral has not ended, and the grant is on the case before anything leaves it.
 */
final class GrantingDisclosures {

    private static final int CREATED = 201;

    private final CaseAccess access;
    private final CaseFiles files;
    private final Clock clock;
    private final Duration reviewWithin;

    /**
     * @param reviewWithin how soon a second person looks at what was disclosed in danger
     */
    GrantingDisclosures(CaseAccess access, CaseFiles files, Clock clock, Duration reviewWithin) {
        this.access = access;
        this.files = files;
        this.clock = clock;
        this.reviewWithin = reviewWithin;
    }

    /** Refused with every objection. */
    Outcome<CaseFile, List<Objection>> grant(
            String id,
            ReferralId referral,
            DisclosureRequest request,
            Caller caller,
            RepeatKey key) {
        Stored<CaseFile> seen = access.disclosable(id, caller, BasisPolicy.isEmergency(request));
        CaseId caseId = new CaseId(seen.id());
        Grant grant =
                new Grant(
                        referral,
                        request.recipient(),
                        request.recipientKind(),
                        request.basis(),
                        request.purpose(),
                        new Step(caller.subject(), clock.instant()),
                        Optional.empty());
        Outcome<CaseFile, List<Objection>> outcome =
                files.changeOf(
                        seen,
                        new Request(Optional.of(key), IfMatch.NONE, CREATED),
                        file -> decide(caseId, file, grant, request));
        return switch (outcome) {
            case Outcome.Refused<CaseFile, List<Objection>> refused -> refused;
            case Outcome.Saved<CaseFile, List<Objection>> saved -> {
                // A repeat that comes when all is over: what it was shown then is not shown again.
                List<Objection> since = since(saved.stored().state(), referral);
                yield since.isEmpty() ? saved : new Outcome.Refused<>(since);
            }
        };
    }

    /** What speaks against showing what was granted once. */
    private List<Objection> since(CaseFile file, ReferralId referral) {
        if (file.grants().knowsEndOf(referral)) {
            return List.of(Objection.REFERRAL_ALREADY_FINAL);
        }
        return file.grants().of(referral).filter(grant -> !stillHolds(file, grant)).isPresent()
                ? List.of(Objection.CONSENT_MISSING)
                : List.of();
    }

    private boolean stillHolds(CaseFile file, Grant grant) {
        return BasisPolicy.stillHolds(file, grant, ProvinceCalendar.today(clock));
    }

    /** What a grant would carry; nothing is written. */
    Outcome<CaseFile, List<Objection>> preview(
            String id, DisclosureRequest request, Caller caller) {
        var found = access.disclosable(id, caller, BasisPolicy.isEmergency(request));
        List<Objection> objections = objections(found.state(), request);
        return objections.isEmpty()
                ? new Outcome.Saved<>(found, 200, null, false)
                : new Outcome.Refused<>(objections);
    }

    private Decision<CaseFile, List<Objection>> decide(
            CaseId caseId, CaseFile file, Grant grant, DisclosureRequest request) {
        Optional<Grant> earlier = file.grants().of(grant.referralId());
        Optional<Grant> same = earlier.filter(Grant::isOpen).filter(grant::allowsTheSameAs);
        if (same.isPresent()) {
            return stillHolds(file, same.get())
                    ? Decision.unchanged()
                    : Decision.refuse(List.of(Objection.CONSENT_MISSING));
        }
        List<Objection> objections = objections(file, request);
        if (file.grants().knowsEndOf(grant.referralId())) {
            objections.add(Objection.REFERRAL_ALREADY_FINAL);
        } else if (earlier.isPresent()) {
            objections.add(Objection.GRANTED_OTHERWISE);
        }
        if (!objections.isEmpty()) {
            return Decision.refuse(List.copyOf(objections));
        }
        Grant made = withWhatItRestsOn(grant, file, request);
        return Decision.change(
                file.with(file.grants().plus(made)),
                CaseEvents.disclosureGranted(caseId, file, made));
    }

    private Grant withWhatItRestsOn(Grant grant, CaseFile file, DisclosureRequest request) {
        if (BasisPolicy.isEmergency(request)) {
            return grant.toBeReviewedBy(grant.granted().at().plus(reviewWithin));
        }
        return BasisPolicy.consent(file, request, ProvinceCalendar.today(clock))
                .map(grant::restingOn)
                .orElse(grant);
    }

    private List<Objection> objections(CaseFile file, DisclosureRequest request) {
        List<Objection> objections = new ArrayList<>();
        if (!file.isOpen()) {
            objections.add(Objection.CASE_NOT_OPEN);
        }
        objections.addAll(BasisPolicy.objections(file, request, ProvinceCalendar.today(clock)));
        return objections;
    }
}
