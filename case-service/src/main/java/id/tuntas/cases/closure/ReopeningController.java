package id.tuntas.cases.closure;

import id.tuntas.cases.casefile.CaseView;
import id.tuntas.cases.edge.Consistent;
import id.tuntas.cases.party.Reason;
import id.tuntas.platform.data.Replies;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.CodeOf;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.RepeatKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reopening a case whose services had ended. */
@RestController
@RequestMapping("/api/v1/cases/{id}/reopening")
@Tag(name = "closure")
class ReopeningController {

    private static final ProblemType IN_OTHER_STATE = ProblemType.of("case-in-other-state");

    private final ClosingCases closing;

    ReopeningController(ClosingCases closing) {
        this.closing = closing;
    }

    /**
     * Why services run again.
     *
     * @param text needed with OTHER
     */
    @Consistent
    record ReopeningBody(
            @NotNull @CodeOf("reopening-reason") String reason,
            @Nullable @Size(max = Reason.LONGEST_TEXT) String text)
            implements Consistent.Body {

        @Override
        public Map<String, String> contradictions(LocalDate today) {
            return Reason.contradictions(reason, text);
        }
    }

    @PostMapping
    @Operation(
            operationId = "reopenCase",
            summary = "Closed becomes InService again; what was closed stays known")
    ResponseEntity<CaseView> reopen(
            @PathVariable String id,
            @Valid @RequestBody ReopeningBody body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        var saved =
                closing.reopen(
                                id,
                                caller,
                                Request.of(key, ifMatch),
                                Reason.of(body.reason(), body.text()))
                        .orElseThrow(objections ->
                                Problem.of(IN_OTHER_STATE)
                                        .with(
                                                "reasons",
                                                objections.stream()
                                                        .map(Objection::reason)
                                                        .toList()));
        return Replies.of(saved, CaseView.from(saved.stored(), caller));
    }
}
