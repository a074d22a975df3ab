package id.tuntas.cases.transfer;

import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Replies;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
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

/** Asking another unit to take a case over, and its answer. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "transfers")
class TransferController {

    private static final ProblemType NOT_POSSIBLE = ProblemType.of("transfer-not-possible");

    private final TransferringCases transferring;
    private final CaseFiles files;

    TransferController(TransferringCases transferring, CaseFiles files) {
        this.transferring = transferring;
        this.files = files;
    }

    @GetMapping("/transfers")
    @Operation(
            operationId = "listTransfers",
            summary = "The cases that the caller's unit is asked to take over, by number")
    Page<TransferView> list(Cursor cursor, Caller caller) {
        caller.require(Role.CASE_MANAGER, Role.HEAD);
        return files.transfersTo(caller.agency().id(), cursor).map(found -> view(found, caller));
    }

    @PostMapping("/cases/{id}/transfer")
    @Operation(
            operationId = "requestTransfer",
            summary = "Asks another unit to take the case over; it stays workable here meanwhile")
    ResponseEntity<TransferView> ask(
            @PathVariable String id,
            @Valid @RequestBody TransferBodies.TransferBody body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        return reply(
                transferring.ask(id, caller, Request.of(key, ifMatch), body.to(), body.toReason()),
                caller);
    }

    @PostMapping("/cases/{id}/transfer/withdrawal")
    @Operation(operationId = "withdrawTransfer", summary = "The other unit is asked no longer")
    ResponseEntity<TransferView> withdraw(
            @PathVariable String id, RepeatKey key, IfMatch ifMatch, Caller caller) {
        return reply(transferring.withdraw(id, caller, Request.of(key, ifMatch)), caller);
    }

    @PostMapping("/cases/{id}/transfer/acceptance")
    @Operation(
            operationId = "acceptTransfer",
            summary = "By the unit that is asked: from now on it is its case")
    ResponseEntity<TransferView> accept(
            @PathVariable String id, RepeatKey key, IfMatch ifMatch, Caller caller) {
        return reply(transferring.accept(id, caller, Request.of(key, ifMatch)), caller);
    }

    @PostMapping("/cases/{id}/transfer/refusal")
    @Operation(
            operationId = "refuseTransfer",
            summary = "By the unit that is asked: the case stays where it is")
    ResponseEntity<TransferView> refuse(
            @PathVariable String id,
            @Valid @RequestBody TransferBodies.RefusalBody body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        return reply(
                transferring.refuse(id, caller, Request.of(key, ifMatch), body.toReason()), caller);
    }

    private static ResponseEntity<TransferView> reply(
            Outcome<CaseFile, Transferring.Refusal> outcome, Caller caller) {
        var saved = outcome.orElseThrow(TransferController::problem);
        return Replies.of(saved, view(saved.stored(), caller));
    }

    private static TransferView view(Stored<CaseFile> stored, Caller caller) {
        return stored.state()
                .particulars()
                .custody()
                .lastTransfer()
                .map(transfer -> TransferView.from(stored, transfer, caller))
                .orElseThrow(Problem::notFound);
    }

    private static Problem problem(Transferring.Refusal refusal) {
        return switch (refusal) {
            case Transferring.Refusal.Foreign _ -> Problem.notFound();
            case Transferring.Refusal.InOtherState(String state) ->
                    because(Map.of("code", "IN_OTHER_STATE", "state", state));
            case Transferring.Refusal.AlreadyPending _ ->
                    because(Map.of("code", "TRANSFER_PENDING"));
            case Transferring.Refusal.TooMany _ -> because(Map.of("code", "TOO_MANY_TRANSFERS"));
            case Transferring.Refusal.NonePending _ ->
                    because(Map.of("code", "NO_TRANSFER_PENDING"));
        };
    }

    private static Problem because(Map<String, String> reason) {
        return Problem.of(NOT_POSSIBLE).with("reasons", List.of(reason));
    }
}
