package id.tuntas.cases.assignment;

import id.tuntas.cases.casefile.CaseView;
import id.tuntas.platform.data.Replies;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.RepeatKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who of a unit carries a case. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "assignment")
class AssignmentController {

    private static final ProblemType NOT_OPEN = ProblemType.of("case-not-open");

    private final AssigningCases assigning;
    private final HandingOver handingOver;

    AssignmentController(AssigningCases assigning, HandingOver handingOver) {
        this.assigning = assigning;
        this.handingOver = handingOver;
    }

    @PostMapping("/cases/{id}/assignment")
    @Operation(
            operationId = "assignCase",
            summary = "Gives the case to a case-manager of its unit; who had it before is kept")
    ResponseEntity<CaseView> assign(
            @PathVariable String id,
            @Valid @RequestBody AssignmentBodies.AssignmentBody body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        var saved =
                assigning
                        .assign(id, caller, Request.of(key, ifMatch), body.assigneeId())
                        .orElseThrow(AssignmentController::problem);
        return Replies.of(saved, CaseView.from(saved.stored(), caller));
    }

    @PostMapping("/hand-overs")
    @Operation(
            operationId = "handOverCases",
            summary =
                    "An officer leaves: all their open cases go to a colleague; a repeat goes on"
                            + " with those that are left")
    @ApiResponse(responseCode = "201", description = "Handed over")
    ResponseEntity<HandOverView> handOver(
            @Valid @RequestBody AssignmentBodies.HandOverBody body, RepeatKey key, Caller caller) {
        var saved = handingOver.handOver(caller, key, body.fromPersonId(), body.toPersonId());
        return Replies.of(saved, view(saved.stored()));
    }

    @GetMapping("/hand-overs/{id}")
    @Operation(operationId = "readHandOver", summary = "One hand-over of the caller's unit")
    ResponseEntity<HandOverView> read(@PathVariable String id, Caller caller) {
        var found = handingOver.readable(id, caller);
        return Replies.of(found, view(found));
    }

    private HandOverView view(Stored<HandOver> handOver) {
        return HandOverView.from(
                handOver,
                handingOver.handedOver(handOver.id()),
                handingOver.left(handOver.state()));
    }

    private static Problem problem(Assigning.Refusal refusal) {
        return switch (refusal) {
            case FOREIGN -> Problem.notFound();
            case CASE_NOT_OPEN ->
                    Problem.of(NOT_OPEN).with("reasons", List.of(Map.of("code", refusal.name())));
        };
    }
}
