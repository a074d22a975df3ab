package id.tuntas.cases.casefile;

import id.tuntas.cases.access.CaseRemit;
import id.tuntas.cases.edge.KnownParameter;
import id.tuntas.cases.region.ProvinceCalendar;
import id.tuntas.cases.region.Regions;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Replies;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.CodeList;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Case files, and what their unit does with them. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases")
class CaseController {

    private static final CodeList CATEGORIES = CodeList.named("offence-category");
    private static final CodeList RISKS = CodeList.named("urgency");

    private static final String NOBODY = "none";

    private final CaseFiles files;
    private final CaseAccess access;
    private final WorkingOnCases working;
    private final Clock clock;

    CaseController(CaseFiles files, CaseAccess access, WorkingOnCases working, Clock clock) {
        this.files = files;
        this.access = access;
        this.working = working;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listCases",
            summary = "The cases that the caller may read, the newest number first")
    Page<CaseSummary> list(
            @RequestParam Optional<String> number,
            @RequestParam Optional<String> incident,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> region,
            @RequestParam Optional<String> category,
            @RequestParam Optional<Integer> ageFrom,
            @RequestParam Optional<Integer> ageTo,
            @RequestParam Optional<String> risk,
            @RequestParam Optional<String> assignee,
            @RequestParam Optional<String> reviewDue,
            Cursor cursor,
            Caller caller) {
        caller.require(Role.CASE_MANAGER, Role.COORDINATOR, Role.HEAD);
        CaseFilter filter =
                new CaseFilter(
                        KnownParameter.of("state", state, CaseFile.STATES::contains),
                        KnownParameter.of("region", region, Regions::areKnown),
                        KnownParameter.of("category", category, CATEGORIES::contains),
                        KnownParameter.of("risk", risk, RISKS::contains),
                        KnownParameter.of("number", number, CaseNumber::isWellFormed),
                        KnownParameter.of("incident", incident, IncidentNumber::isWellFormed),
                        assignee(assignee, caller),
                        assignee.filter(NOBODY::equals).isPresent(),
                        KnownParameter.of("reviewDue", reviewDue, "true"::equals).isPresent(),
                        AgeParameters.of(ageFrom, ageTo, ProvinceCalendar.today(clock)),
                        Optional.empty());
        return summaries(filter, cursor, caller);
    }

    @PostMapping("/search")
    @Operation(
            operationId = "searchPerson",
            summary =
                    "The cases that the caller may read with a party of exactly this phone or"
                            + " identity number, or of this number in another register")
    Page<CaseSummary> search(@Valid @RequestBody SearchBody body, Cursor cursor, Caller caller) {
        caller.require(Role.CASE_MANAGER, Role.COORDINATOR, Role.HEAD);
        return summaries(CaseFilter.of(body.toPersonSought()), cursor, caller);
    }

    /** A person's subject; {@code me} is the caller, and {@code none} is nobody. */
    private static Optional<String> assignee(Optional<String> asked, Caller caller) {
        return KnownParameter.of("assignee", asked, Ids::isHarmless)
                .filter(each -> !each.equals(NOBODY))
                .map(each -> each.equals("me") ? caller.subject() : each);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readCase", summary = "One case file")
    ResponseEntity<CaseView> read(@PathVariable String id, Caller caller) {
        var found = access.readable(id, caller);
        return Replies.of(found, CaseView.from(found, caller));
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "updateCase",
            summary = "Changes risk, safety note or outside numbers; needs If-Match")
    ResponseEntity<CaseView> update(
            @PathVariable String id,
            @Valid @RequestBody CaseUpdateBody body,
            IfMatch ifMatch,
            Caller caller) {
        return reply(working.update(id, caller, ifMatch, body.toUpdate()), caller);
    }

    @PostMapping("/{id}/assessment")
    @Operation(operationId = "startAssessment", summary = "Registered becomes InAssessment")
    ResponseEntity<CaseView> startAssessment(
            @PathVariable String id, RepeatKey key, IfMatch ifMatch, Caller caller) {
        return reply(working.startAssessment(id, caller, key, ifMatch), caller);
    }

    @PostMapping("/{id}/assessment/completion")
    @Operation(operationId = "finishAssessment", summary = "InAssessment becomes InService")
    ResponseEntity<CaseView> finishAssessment(
            @PathVariable String id, RepeatKey key, IfMatch ifMatch, Caller caller) {
        return reply(working.finishAssessment(id, caller, key, ifMatch), caller);
    }

    private Page<CaseSummary> summaries(CaseFilter filter, Cursor cursor, Caller caller) {
        CaseRemit remit = CaseRemit.of(caller);
        return files.list(remit, filter, cursor).map(found -> CaseSummary.from(found, remit));
    }

    private static ResponseEntity<CaseView> reply(
            Outcome<CaseFile, CaseRejection> outcome, Caller caller) {
        var saved = outcome.orElseThrow(CaseProblems::of);
        return Replies.of(saved, CaseView.from(saved.stored(), caller));
    }
}
