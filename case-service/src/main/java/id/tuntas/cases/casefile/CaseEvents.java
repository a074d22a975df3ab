package id.tuntas.cases.casefile;

import id.tuntas.cases.party.PartyId;
import id.tuntas.platform.data.Event;
import id.tuntas.platform.web.AgencyId;
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
                    REOPENED,
                    INCIDENT_LINKED,
                    PARTY_ADDED,
                    PARTY_CORRECTED,
                    NOTE_ADDED);

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

    public static Event disclosureGranted(CaseId id, Grant grant) {
        return new Event(
                DISCLOSURE_GRANTED,
                Map.of(
                        "caseId", id.value(),
                        "referralId", grant.referralId().value(),
                        "recipientAgencyId", grant.recipient().value(),
                        "recipientKind", grant.recipientKind(),
                        "basis", grant.basis(),
                        "purpose", grant.purpose(),
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
