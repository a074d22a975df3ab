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
import java.util.Set;
import java.util.stream.Collectors;

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

        private ContactOpening.Shown ids() {
            return new ContactOpening.Shown(ids(reports), ids(cases));
        }

        private static <T> Set<String> ids(List<Stored<T>> all) {
            return all.stream().map(Stored::id).collect(Collectors.toSet());
        }

        private Found within(ContactOpening.Shown shown) {
            return new Found(
                    reports.stream().filter(each -> shown.reports().contains(each.id())).toList(),
                    cases.stream().filter(each -> shown.cases().contains(each.id())).toList());
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
        Stored<Report> report = access.triageable(id, caller);
        return openings.add(
                DerivedIds.of(key, "contact-opening"),
                new Request(Optional.of(key), IfMatch.NONE, OK),
                new ContactOpening(
                        new ReportId(report.id()),
                        reason,
                        new Step(caller.subject(), clock.instant()),
                        Optional.of(known(report.state().contact()).ids())));
    }

    /** What was known when they were opened, of that what the unit still has. */
    Found of(ContactOpening opening) {
        Found today =
                reports.find(opening.reportId())
                        .map(found -> known(found.state().contact()))
                        .orElseThrow();
        return opening.shown().map(today::within).orElse(today);
    }

    private Found known(Contact contact) {
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
