package id.tuntas.cases.casefile;

import id.tuntas.cases.access.CaseRemit;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cases of one incident's victims, also those that were opened apart. A unit links its own case to
 * the incident of its own cases: an incident's number that is a stranger's would tell that there is
 * one.
 */
final class LinkingIncidents {

    private final CaseAccess access;
    private final CaseFiles files;
    private final Clock clock;

    LinkingIncidents(CaseAccess access, CaseFiles files, Clock clock) {
        this.access = access;
        this.files = files;
        this.clock = clock;
    }

    /** The other cases of the incident that the caller may read. */
    Page<Stored<CaseFile>> linked(String id, Caller caller, Cursor cursor) {
        Stored<CaseFile> of = access.readable(id, caller);
        Page<Stored<CaseFile>> all =
                files.list(
                        CaseRemit.of(caller),
                        CaseFilter.ofIncident(of.state().particulars().incidentNumber()),
                        cursor);
        return new Page<>(
                all.items().stream().filter(each -> !each.id().equals(of.id())).toList(),
                all.next());
    }

    /**
     * @throws Problem {@code invalid-fields} where the own unit has no such case or incident
     */
    Outcome<CaseFile, CaseRejection> link(
            String id, Caller caller, Request request, IncidentWish wish) {
        Stored<CaseFile> seen = access.workable(id, caller);
        CaseId caseId = new CaseId(seen.id());
        AgencyId unit = seen.state().particulars().unit();
        IncidentNumber incident =
                find(wish, new CaseRemit(caller, Set.of(unit), Set.of()))
                        .orElseThrow(() -> unknown(wish));
        Step step = new Step(caller.subject(), clock.instant());
        return files.changeOf(seen, request, file -> decide(caseId, file, incident, step));
    }

    static Decision<CaseFile, CaseRejection> decide(
            CaseId id, CaseFile file, IncidentNumber incident, Step step) {
        if (!file.isOpen()) {
            return Decision.refuse(new CaseRejection.NotOpen());
        }
        if (file.particulars().incidentNumber().equals(incident)) {
            return Decision.unchanged();
        }
        CaseFile next = file.with(file.particulars().linkedTo(incident, step));
        return Decision.change(next, CaseEvents.incidentLinked(id, next, step.by()));
    }

    private Optional<IncidentNumber> find(IncidentWish wish, CaseRemit own) {
        return switch (wish) {
            case IncidentWish.Of(CaseNumber number) ->
                    files.find(number, own)
                            .flatMap(files::find)
                            .map(found -> found.state().particulars().incidentNumber());
            case IncidentWish.Numbered(IncidentNumber number) ->
                    files
                            .list(
                                    own,
                                    CaseFilter.ofIncident(number),
                                    new Cursor(Optional.empty(), 1))
                            .items()
                            .stream()
                            .findFirst()
                            .map(found -> found.state().particulars().incidentNumber());
        };
    }

    private static Problem unknown(IncidentWish wish) {
        return Problem.invalid(
                List.of(
                        switch (wish) {
                            case IncidentWish.Of _ ->
                                    new Problem.FieldError("/caseNumber", "unknown-case");
                            case IncidentWish.Numbered _ ->
                                    new Problem.FieldError("/incidentNumber", "unknown-incident");
                        }));
    }
}
