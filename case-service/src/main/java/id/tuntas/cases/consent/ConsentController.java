package id.tuntas.cases.consent;

import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.Consent;
import id.tuntas.cases.casefile.ConsentId;
import id.tuntas.cases.casefile.Consents;
import id.tuntas.cases.region.ProvinceCalendar;
import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Replies;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.RepeatKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person allows to be told, and taking it back. */
@RestController
@RequestMapping("/api/v1/cases/{id}/consents")
@Tag(name = "consents")
class ConsentController {

    private static final int CREATED = 201;

    private static final ProblemType NOT_OPEN = ProblemType.of("case-not-open");
    private static final ProblemType TOO_MANY = ProblemType.of("too-many-consents");
    private static final ProblemType ALREADY_WITHDRAWN =
            ProblemType.of("consent-already-withdrawn");

    private final RecordingConsents recording;
    private final CaseAccess access;
    private final Clock clock;

    ConsentController(RecordingConsents recording, CaseAccess access, Clock clock) {
        this.recording = recording;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            operationId = "recordConsent",
            summary = "Records a consent, written or recorded, for a kind of recipient")
    @ApiResponse(responseCode = "201", description = "Recorded")
    ResponseEntity<ConsentView> record(
            @PathVariable String id,
            @Valid @RequestBody ConsentBodies.ConsentBody body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        ConsentId consent = new ConsentId(DerivedIds.of(key, "consent"));
        return reply(
                recording.record(
                        id,
                        caller,
                        new Request(Optional.of(key), ifMatch, CREATED),
                        step -> body.toConsent(consent, step)),
                consent,
                caller);
    }

    @GetMapping
    @Operation(
            operationId = "listConsents",
            summary = "The case's consents in the order of their recording; one page")
    ResponseEntity<Page<ConsentView>> list(@PathVariable String id, Caller caller) {
        var found = access.readable(id, caller);
        List<ConsentView> views =
                found.state().grants().consents().all().stream()
                        .map(consent -> view(consent, found.state(), caller))
                        .toList();
        return Replies.of(found, new Page<>(views, null));
    }

    @PostMapping("/{consentId}/withdrawal")
    @Operation(operationId = "withdrawConsent", summary = "At once no new disclosure rests on it")
    ResponseEntity<ConsentView> withdraw(
            @PathVariable String id,
            @PathVariable String consentId,
            @Valid @RequestBody ConsentBodies.WithdrawalBody body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        if (!Ids.isHarmless(consentId)) {
            throw Problem.notFound();
        }
        ConsentId consent = new ConsentId(consentId);
        return reply(
                recording.withdraw(
                        id, consent, caller, Request.of(key, ifMatch), body::toWithdrawal),
                consent,
                caller);
    }

    private ResponseEntity<ConsentView> reply(
            Outcome<CaseFile, Consenting.Refusal> outcome, ConsentId id, Caller caller) {
        var saved = outcome.orElseThrow(ConsentController::problem);
        CaseFile file = saved.stored().state();
        return Replies.of(
                saved,
                file.grants()
                        .consents()
                        .of(id)
                        .map(consent -> view(consent, file, caller))
                        .orElseThrow(Problem::notFound));
    }

    private ConsentView view(Consent consent, CaseFile file, Caller caller) {
        return ConsentView.from(consent, file, caller, ProvinceCalendar.today(clock));
    }

    private static Problem problem(Consenting.Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> Problem.notFound();
            case TOO_MANY -> Problem.of(TOO_MANY).with("maximum", Consents.MOST);
            case WITHDRAWN_BEFORE_GIVEN ->
                    Problem.invalid(List.of(new Problem.FieldError("/withdrawnAt", "time")));
            case CASE_NOT_OPEN -> because(NOT_OPEN, refusal);
            case ALREADY_WITHDRAWN -> because(ALREADY_WITHDRAWN, refusal);
        };
    }

    private static Problem because(ProblemType type, Consenting.Refusal refusal) {
        return Problem.of(type).with("reasons", List.of(Map.of("code", refusal.name())));
    }
}
