package id.tuntas.cases.report;

import id.tuntas.cases.access.ReportRemit;
import id.tuntas.cases.edge.KnownParameter;
import id.tuntas.cases.region.ProvinceCalendar;
import id.tuntas.platform.data.Replies;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.CodeList;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contacts, and their triage. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "reports")
class ReportController {

    private static final ProblemType ALREADY_TRIAGED = ProblemType.of("report-already-triaged");

    private static final CodeList CHANNELS = CodeList.named("channel");

    private final Reports reports;
    private final ReportAccess access;
    private final TakingReports taking;
    private final ReportingByAgencies reporting;
    private final TriagingReports triaging;
    private final EarlierContacts earlier;
    private final Clock clock;

    ReportController(
            Reports reports,
            ReportAccess access,
            TakingReports taking,
            ReportingByAgencies reporting,
            TriagingReports triaging,
            EarlierContacts earlier,
            Clock clock) {
        this.reports = reports;
        this.access = access;
        this.taking = taking;
        this.reporting = reporting;
        this.triaging = triaging;
        this.earlier = earlier;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            operationId = "takeReport",
            summary = "Takes a contact down, or an agency's report",
            description =
                    "Who takes calls gets the report. A liaison or an agency's system (channel"
                            + " AGENCY; to the unit that works in the district, or to unitId) gets"
                            + " a receipt.")
    @ApiResponse(
            responseCode = "201",
            description = "Taken down",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(oneOf = {ReportView.class, ReceiptView.class})))
    ResponseEntity<?> take(@Valid @RequestBody ReportBody body, RepeatKey key, Caller caller) {
        if (ReportingByAgencies.isBy(caller)) {
            var saved = reporting.report(caller, key, body.toWish(), body::toContact);
            return Replies.of(saved, ReceiptView.from(saved.stored()));
        }
        caller.require(Role.INTAKE, Role.LIAISON, Role.INTEGRATION);
        if (!body.notForIntake().isEmpty()) {
            throw Problem.invalid(body.notForIntake());
        }
        var saved =
                taking.take(caller, key, step -> body.toContact(caller.agency().id(), step, null));
        return Replies.of(saved, view(saved.stored(), caller));
    }

    @GetMapping("/{id}/receipt")
    @Operation(
            operationId = "readReportReceipt",
            summary = "What became of a report, for the agency that made it")
    ResponseEntity<ReceiptView> receipt(@PathVariable String id, Caller caller) {
        Stored<Report> found = access.reported(id, caller);
        return Replies.of(found, ReceiptView.from(found));
    }

    @GetMapping
    @Operation(operationId = "listReports", summary = "The unit's reports, the last taken first")
    Page<ReportSummary> list(
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> channel,
            Cursor cursor,
            Caller caller) {
        ReportRemit remit = ReportRemit.of(caller);
        if (!remit.any()) {
            caller.require(Role.INTAKE, Role.CASE_MANAGER);
        }
        return reports.list(
                        remit,
                        KnownParameter.of("state", state, Report.STATES::contains),
                        KnownParameter.of("channel", channel, CHANNELS::contains),
                        cursor)
                .map(found -> ReportSummary.from(found, remit));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readReport", summary = "One report")
    ResponseEntity<ReportView> read(@PathVariable String id, Caller caller) {
        var found = access.readable(id, caller);
        return Replies.of(found, view(found, caller));
    }

    @PostMapping("/{id}/triage")
    @Operation(
            operationId = "triageReport",
            summary =
                    "Opens a case for each victim, links the report to a case, or ends it as none")
    ResponseEntity<ReportView> triage(
            @PathVariable String id,
            @Valid @RequestBody TriageBody body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        TriageWish wish = body.toWish(ProvinceCalendar.today(clock));
        var saved =
                triaging.triage(id, caller, key, ifMatch, wish)
                        .orElseThrow(rejection ->
                                Problem.of(ALREADY_TRIAGED)
                                        .with(
                                                "reasons",
                                                List.of(
                                                        Map.of(
                                                                "code",
                                                                "ALREADY_TRIAGED",
                                                                "end",
                                                                rejection.end()))));
        return Replies.of(saved, view(saved.stored(), caller));
    }

    private ReportView view(Stored<Report> report, Caller caller) {
        return ReportView.from(report, caller, earlier.count(report, caller));
    }
}
