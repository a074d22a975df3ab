package id.tuntas.cases.closure;

import id.tuntas.cases.access.CaseRemit;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.CaseNumber;
import id.tuntas.cases.casefile.CaseView;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Replies;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.RepeatKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposing to close a case, and deciding on it. */
@RestController
@RequestMapping("/api/v1/cases/{id}/closure")
@Tag(name = "closure")
class ClosureController {

    private static final ProblemType REFUSED = ProblemType.of("closure-refused");
    private static final ProblemType IN_OTHER_STATE = ProblemType.of("case-in-other-state");

    private final ClosingCases closing;
    private final CaseFiles files;

    ClosureController(ClosingCases closing, CaseFiles files) {
        this.closing = closing;
        this.files = files;
    }

    @PostMapping
    @Operation(operationId = "proposeClosure", summary = "InService becomes ClosureProposed")
    ResponseEntity<CaseView> propose(
            @PathVariable String id,
            @Valid @RequestBody ClosureBodies.ProposalBody body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        requireAnother(id, body.of(), caller);
        return reply(
                closing.propose(id, caller, Request.of(key, ifMatch), body::toProposal),
                REFUSED,
                caller);
    }

    @PostMapping("/approval")
    @Operation(
            operationId = "approveClosure",
            summary = "ClosureProposed becomes Closed, by a second person; all policies are asked")
    ResponseEntity<CaseView> approve(
            @PathVariable String id,
            @Valid @RequestBody(required = false) ClosureBodies.@Nullable ApprovalBody body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        return reply(
                closing.approve(
                        id,
                        caller,
                        Request.of(key, ifMatch),
                        ClosureBodies.ApprovalBody.reasonOf(body)),
                REFUSED,
                caller);
    }

    @PostMapping("/refusal")
    @Operation(
            operationId = "refuseClosure",
            summary = "ClosureProposed becomes InService again, by a second person")
    ResponseEntity<CaseView> refuse(
            @PathVariable String id,
            @Valid @RequestBody ClosureBodies.RefusalBody body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        return reply(
                closing.refuse(id, caller, Request.of(key, ifMatch), body.toReason()),
                IN_OTHER_STATE,
                caller);
    }

    @PostMapping("/withdrawal")
    @Operation(
            operationId = "withdrawClosure",
            summary = "ClosureProposed becomes InService again, by the unit itself")
    ResponseEntity<CaseView> withdraw(
            @PathVariable String id, RepeatKey key, IfMatch ifMatch, Caller caller) {
        return reply(
                closing.withdraw(id, caller, Request.of(key, ifMatch)), IN_OTHER_STATE, caller);
    }

    /** The case that stays is one that the caller reads, and not the one that is closed. */
    private void requireAnother(String id, @Nullable String number, Caller caller) {
        if (number == null) {
            return;
        }
        Optional<CaseId> staying = files.find(new CaseNumber(number), CaseRemit.of(caller));
        if (staying.isEmpty()) {
            throw wrongNumber("unknown-case");
        }
        if (staying.get().value().equals(id)) {
            throw wrongNumber("conflict");
        }
    }

    private static Problem wrongNumber(String code) {
        return Problem.invalid(List.of(new Problem.FieldError("/of", code)));
    }

    /**
     * @param type of the problem, unless the same person is the reason
     */
    private static ResponseEntity<CaseView> reply(
            Outcome<CaseFile, List<Objection>> outcome, ProblemType type, Caller caller) {
        var saved =
                outcome.orElseThrow(objections ->
                        Problem.of(objections.contains(Objection.samePerson()) ? REFUSED : type)
                                .with(
                                        "reasons",
                                        objections.stream().map(Objection::reason).toList()));
        return Replies.of(saved, CaseView.from(saved.stored(), caller));
    }
}
