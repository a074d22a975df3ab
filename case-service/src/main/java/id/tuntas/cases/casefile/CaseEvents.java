package id.tuntas.cases.casefile;

import id.tuntas.cases.party.PartyId;
import id.tuntas.platform.data.Event;
import id.tuntas.platform.web.AgencyId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The facts that a case publishes: ids, codes and numbers alone. */
public final class CaseEvents {

    private static final String REGISTERED = "id.tuntas.case.registered.v1";
    private static final String ASSESSMENT_STARTED = "id.tuntas.case.assessment-started.v1";
    private static final String ASSESSMENT_FINISHED = "id.tuntas.case.assessment-finished.v1";
    private static final String UPDATED = "id.tuntas.case.updated.v1";
    private static final String DISCLOSURE_GRANTED = "id.tuntas.case.disclosure-granted.v1";
    private static final String DISCLOSURE_ENDED = "id.tuntas.case.disclosure-ended.v1";
    private static final String CLOSURE_PROPOSED = "id.tuntas.case.closure-proposed.v1";
    private static final String CLOSURE_REFUSED = "id.tuntas.case.closure-refused.v1";
    private static final String CLOSURE_WITHDRAWN = "id.tuntas.case.closure-withdrawn.v1";
    private static final String CLOSED = "id.tuntas.case.closed.v1";
    private static final String CONSENT_RECORDED = "id.tuntas.case.consent-recorded.v1";
    private static final String CONSENT_WITHDRAWN = "id.tuntas.case.consent-withdrawn.v1";
    private static final String DISCLOSURE_REVIEWED = "id.tuntas.case.disclosure-reviewed.v1";
    private static final String ASSIGNED = "id.tuntas.case.assigned.v1";
    private static final String TRANSFER_REQUESTED = "id.tuntas.case.transfer-requested.v1";
    private static final String TRANSFER_WITHDRAWN = "id.tuntas.case.transfer-withdrawn.v1";
    private static final String TRANSFER_REFUSED = "id.tuntas.case.transfer-refused.v1";
    private static final String TRANSFERRED = "id.tuntas.case.transferred.v1";
    private static final String REOPENED = "id.tuntas.case.reopened.v1";
    private static final String INCIDENT_LINKED = "id.tuntas.case.incident-linked.v1";
    private static final String PARTY_ADDED = "id.tuntas.case.party-added.v1";
    private static final String PARTY_CORRECTED = "id.tuntas.case.party-corrected.v1";
    private static final String NOTE_ADDED = "id.tuntas.case.note-added.v1";

    /** The types of all of them, for whoever hears of cases. */
    public static final Set<String> TYPES =
            Set.of(
                    REGISTERED,
                    ASSESSMENT_STARTED,
                    ASSESSMENT_FINISHED,
                    UPDATED,
                    DISCLOSURE_GRANTED,
                    DISCLOSURE_ENDED,
                    CLOSURE_PROPOSED,
                    CLOSURE_REFUSED,
                    CLOSURE_WITHDRAWN,
                    CLOSED,
                    CONSENT_RECORDED,
                    CONSENT_WITHDRAWN,
                    DISCLOSURE_REVIEWED,
                    ASSIGNED,
                    TRANSFER_REQUESTED,
                    TRANSFER_WITHDRAWN,
                    TRANSFER_REFUSED,
                    TRANSFERRED,
                    REOPENED,
                    INCIDENT_LINKED,
                    PARTY_ADDED,
                    PARTY_CORRECTED,
                    NOTE_ADDED);

    /** Where the unit that is asked finds it: it can't read the case itself. */
    private static final String TRANSFERS = "/api/v1/transfers";

    private CaseEvents() {}

    static Event registered(Registration registration) {
        Particulars about = registration.particulars();
        return new Event(
                REGISTERED,
                Map.of(
                        "caseId", registration.id().value(),
                        "number", about.number().value(),
                        "incidentNumber", about.incidentNumber().value(),
                        "district", about.district().code(),
                        "categories", about.categories().codes(),
                        "risk", about.risk(),
                        "unitId", about.unit().value(),
                        "registeredBy", about.registered().by(),
                        "link", registration.id().link()));
    }

    static Event assessmentStarted(CaseId id, CaseFile file, String by) {
        return new Event(ASSESSMENT_STARTED, step(id, file, by));
    }

    static Event assessmentFinished(CaseId id, CaseFile file, String by) {
        return new Event(ASSESSMENT_FINISHED, step(id, file, by));
    }

    static Event updated(CaseId id, CaseFile file, String by) {
        return new Event(UPDATED, step(id, file, by));
    }

    public static Event disclosureGranted(CaseId id, CaseFile file, Grant grant) {
        return new Event(
                DISCLOSURE_GRANTED,
                Map.of(
                        "caseId", id.value(),
                        "referralId", grant.referralId().value(),
                        "recipientAgencyId", grant.recipient().value(),
                        "recipientKind", grant.recipientKind(),
                        "basis", grant.basis(),
                        "purpose", grant.purpose(),
                        "unitId", file.particulars().unit().value(),
                        "by", grant.granted().by(),
                        "link", id.link()));
    }

    public static Event disclosureEnded(CaseId id, ReferralId referral, Grant.Ending ending) {
        return new Event(
                DISCLOSURE_ENDED,
                Map.of(
                        "caseId", id.value(),
                        "referralId", referral.value(),
                        "end", ending.code(),
                        "link", id.link()));
    }

    public static Event closureProposed(CaseId id, CaseFile.ClosureProposed file) {
        return new Event(
                CLOSURE_PROPOSED,
                Map.of(
                        "caseId", id.value(),
                        "number", file.particulars().number().value(),
                        "outcome", file.proposal().outcome(),
                        "unitId", file.particulars().unit().value(),
                        "by", file.proposal().proposed().by(),
                        "link", id.link()));
    }

    public static Event closureRefused(CaseId id, CaseFile.ClosureProposed file, String by) {
        return new Event(
                CLOSURE_REFUSED,
                Map.of(
                        "caseId", id.value(),
                        "number", file.particulars().number().value(),
                        "unitId", file.particulars().unit().value(),
                        "proposedBy", file.proposal().proposed().by(),
                        "by", by,
                        "link", id.link()));
    }

    public static Event closureWithdrawn(CaseId id, CaseFile file, String by) {
        return new Event(CLOSURE_WITHDRAWN, step(id, file, by));
    }

    public static Event closed(CaseId id, CaseFile.Closed file) {
        return new Event(
                CLOSED,
                Map.of(
                        "caseId", id.value(),
                        "number", file.particulars().number().value(),
                        "outcome", file.proposal().outcome(),
                        "unitId", file.particulars().unit().value(),
                        "proposedBy", file.proposal().proposed().by(),
                        "by", file.approved().by(),
                        "link", id.link()));
    }

    public static Event consentRecorded(CaseId id, CaseFile file, Consent consent) {
        return new Event(
                CONSENT_RECORDED,
                Map.of(
                        "caseId", id.value(),
                        "consentId", consent.id().value(),
                        "recipientKind", consent.recipientKind(),
                        "purposes", consent.purposes(),
                        "unitId", file.particulars().unit().value(),
                        "by", consent.recorded().by(),
                        "link", id.link()));
    }

    /** Names the referrals whose open grant rests on it. */
    public static Event consentWithdrawn(
            CaseId id, CaseFile file, Consent consent, Consent.Withdrawal withdrawal) {
        return new Event(
                CONSENT_WITHDRAWN,
                Map.of(
                        "caseId", id.value(),
                        "consentId", consent.id().value(),
                        "recipientKind", consent.recipientKind(),
                        "purposes", consent.purposes(),
                        "referralIds",
                                file.grants().restingOn(consent.id()).stream()
                                        .map(grant -> grant.referralId().value())
                                        .toList(),
                        "withdrawnAt", withdrawal.at().toString(),
                        "pressure", withdrawal.pressure(),
                        "unitId", file.particulars().unit().value(),
                        "by", withdrawal.recorded().by(),
                        "link", id.link()));
    }

    public static Event disclosureReviewed(
            CaseId id, CaseFile file, Grant grant, Review.Finding finding) {
        return new Event(
                DISCLOSURE_REVIEWED,
                Map.of(
                        "caseId", id.value(),
                        "referralId", grant.referralId().value(),
                        "verdict", finding.verdict(),
                        "grantedBy", grant.granted().by(),
                        "unitId", file.particulars().unit().value(),
                        "by", finding.step().by(),
                        "link", id.link()));
    }

    public static Event assigned(CaseId id, CaseFile file, Assignment assignment) {
        Map<String, Object> data = new HashMap<>(numbered(id, file, assignment.given().by()));
        data.put("assigneeId", assignment.assignee());
        assignment.handOver().ifPresent(handOver -> data.put("handOverId", handOver));
        return new Event(ASSIGNED, data);
    }

    public static Event transferRequested(CaseId id, CaseFile file, Transfer transfer) {
        return ofPending(TRANSFER_REQUESTED, id, file, transfer, transfer.requested().by());
    }

    public static Event transferWithdrawn(CaseId id, CaseFile file, Transfer transfer, String by) {
        return ofPending(TRANSFER_WITHDRAWN, id, file, transfer, by);
    }

    public static Event transferRefused(CaseId id, CaseFile file, Transfer transfer, String by) {
        Map<String, Object> data = new HashMap<>(numbered(id, file, by));
        data.put("toUnitId", transfer.to().value());
        data.put("requestedBy", transfer.requested().by());
        return new Event(TRANSFER_REFUSED, data);
    }

    public static Event transferred(CaseId id, CaseFile file, Transfer transfer, String by) {
        Map<String, Object> data = new HashMap<>(numbered(id, file, by));
        data.put("fromUnitId", transfer.from().value());
        data.put("unitId", transfer.to().value());
        data.put("requestedBy", transfer.requested().by());
        return new Event(TRANSFERRED, data);
    }

    private static Event ofPending(
            String type, CaseId id, CaseFile file, Transfer transfer, String by) {
        Map<String, Object> data = new HashMap<>(numbered(id, file, by));
        data.put("toUnitId", transfer.to().value());
        data.put("link", TRANSFERS);
        return new Event(type, data);
    }

    private static Map<String, Object> numbered(CaseId id, CaseFile file, String by) {
        Map<String, Object> data = new HashMap<>(step(id, file, by));
        data.put("number", file.particulars().number().value());
        return data;
    }

    /**
     * @param file as it was closed: whoever proposed and approved that is told
     */
    public static Event reopened(CaseId id, CaseFile.Closed file, String by) {
        return new Event(
                REOPENED,
                Map.of(
                        "caseId", id.value(),
                        "number", file.particulars().number().value(),
                        "unitId", file.particulars().unit().value(),
                        "proposedBy", file.proposal().proposed().by(),
                        "approvedBy", file.approved().by(),
                        "by", by,
                        "link", id.link()));
    }

    static Event incidentLinked(CaseId id, CaseFile file, String by) {
        return new Event(
                INCIDENT_LINKED,
                Map.of(
                        "caseId", id.value(),
                        "number", file.particulars().number().value(),
                        "incidentNumber", file.particulars().incidentNumber().value(),
                        "unitId", file.particulars().unit().value(),
                        "by", by,
                        "link", id.link()));
    }

    public static Event partyAdded(CaseId id, CaseFile file, PartyId party, String by) {
        return new Event(PARTY_ADDED, ofParty(id, file, party, by));
    }

    public static Event partyCorrected(CaseId id, CaseFile file, PartyId party, String by) {
        return new Event(PARTY_CORRECTED, ofParty(id, file, party, by));
    }

    /**
     * @param kind a code of list {@code note-kind}
     */
    public static Event noteAdded(CaseId id, AgencyId unit, String note, String kind, String by) {
        return new Event(
                NOTE_ADDED,
                Map.of(
                        "caseId",
                        id.value(),
                        "noteId",
                        note,
                        "kind",
                        kind,
                        "unitId",
                        unit.value(),
                        "by",
                        by,
                        "link",
                        id.noteLink(note)));
    }

    private static Map<String, Object> ofParty(CaseId id, CaseFile file, PartyId party, String by) {
        return Map.of(
                "caseId", id.value(),
                "partyId", party.value(),
                "unitId", file.particulars().unit().value(),
                "by", by,
                "link", id.partyLink(party));
    }

    private static Map<String, Object> step(CaseId id, CaseFile file, String by) {
        return Map.of(
                "caseId", id.value(),
                "unitId", file.particulars().unit().value(),
                "by", by,
                "link", id.link());
    }
}
