package id.tuntas.cases.casefile;

import id.tuntas.cases.access.CaseRemit;
import id.tuntas.platform.data.Replies;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.RepeatKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What links the cases of one incident. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "cases")
class IncidentController {

    private final LinkingIncidents linking;

    IncidentController(LinkingIncidents linking) {
        this.linking = linking;
    }

    @GetMapping("/linked")
    @Operation(
            operationId = "listLinkedCases",
            summary = "The other cases of the same incident that the caller may read")
    Page<CaseSummary> linked(@PathVariable String id, Cursor cursor, Caller caller) {
        CaseRemit remit = CaseRemit.of(caller);
        return linking.linked(id, caller, cursor).map(found -> CaseSummary.from(found, remit));
    }

    @PostMapping("/incident")
    @Operation(
            operationId = "linkIncident",
            summary = "Links a case that was opened apart to the incident of another one")
    ResponseEntity<CaseView> link(
            @PathVariable String id,
            @Valid @RequestBody IncidentLinkBody body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        var saved =
                linking.link(id, caller, Request.of(key, ifMatch), body.toWish())
                        .orElseThrow(CaseProblems::of);
        return Replies.of(saved, CaseView.from(saved.stored(), caller));
    }
}
