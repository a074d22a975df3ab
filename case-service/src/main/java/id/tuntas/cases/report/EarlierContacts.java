package id.tuntas.cases.report;

import id.tuntas.cases.access.ReportRemit;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.Step;
import id.tuntas.cases.party.Phone;
import id.tuntas.cases.party.Reason;
import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.RepeatKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the unit that took a report knows already of whoever called: its own reports, and its own
 * cases, with a phone of the caller's. How many is told at once, which ones to whoever says why.
 * That somebody called another unit is a secret between them.
 */
final class EarlierContacts {

    /** So many are listed, the newest of each kind; all are counted. */
    static final int MOST = 100;

    private static final int OK = 200;

    /** What is known, the newest first. */
    record Found(List<Stored<Report>> reports, List<Stored<CaseFile>> cases) {

        Found {
            reports = List.copyOf(reports);
            cases = List.copyOf(cases);
        }
    }

    private final ReportAccess access;
    private final Reports reports;
    private final CaseFiles cases;
    private final ContactOpenings openings;
    private final Clock clock;

    EarlierContacts(
            ReportAccess access,
            Reports reports,
            CaseFiles cases,
            ContactOpenings openings,
            Clock clock) {
        this.access = access;
        this.reports = reports;
        this.cases = cases;
        this.openings = openings;
        this.clock = clock;
    }

    /** How many; empty for those who do not take the unit's calls. */
    OptionalLong count(Stored<Report> report, Caller caller) {
        Contact contact = report.state().contact();
        if (!ReportRemit.of(caller).triages(contact.unit())) {
            return OptionalLong.empty();
        }
        List<Phone> phones = contact.phones();
        return OptionalLong.of(
                phones.isEmpty()
                        ? 0
                        : reports.countEarlierWithPhones(contact)
                                + cases.countEarlierWithPhones(
                                        contact.unit(), phones, taken(contact)));
    }

    /**
     * Writes down who looks and why, before anything is shown.
     *
     * @param reason its code is of list {@code opening-reason}
     */
    Outcome.Saved<ContactOpening, Void> open(
            String id, Caller caller, RepeatKey key, Reason reason) {
        ReportId reportId = new ReportId(access.triageable(id, caller).id());
        return openings.add(
                DerivedIds.of(key, "contact-opening"),
                new Request(Optional.of(key), IfMatch.NONE, OK),
                new ContactOpening(reportId, reason, new Step(caller.subject(), clock.instant())));
    }

    Found of(ContactOpening opening) {
        Contact contact =
                reports.find(opening.reportId())
                        .map(found -> found.state().contact())
                        .orElseThrow();
        List<Phone> phones = contact.phones();
        return phones.isEmpty()
                ? new Found(List.of(), List.of())
                : new Found(
                        reports.earlierWithPhones(contact, MOST),
                        cases.earlierWithPhones(contact.unit(), phones, taken(contact), MOST));
    }

    /** Who has looked, when and why; for whoever reads the report. */
    List<Stored<ContactOpening>> openings(String id, Caller caller) {
        return openings.of(new ReportId(access.readable(id, caller).id()));
    }

    private static Instant taken(Contact contact) {
        return contact.taken().at();
    }
}
