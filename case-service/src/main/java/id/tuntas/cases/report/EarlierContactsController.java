package id.tuntas.cases.report;

import id.tuntas.cases.edge.Consistent;
import id.tuntas.cases.party.Reason;
import id.tuntas.platform.data.Replies;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.CodeOf;
import id.tuntas.platform.web.RepeatKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A caller's earlier contacts: shown to whoever says why, and who that was stays known. */
@RestController
@RequestMapping("/api/v1/reports/{id}/earlier-contacts")
@Tag(name = "reports")
class EarlierContactsController {

    private final EarlierContacts contacts;

    EarlierContactsController(EarlierContacts contacts) {
        this.contacts = contacts;
    }

    /**
     * Why they are opened.
     *
     * @param text needed with OTHER
     */
    @Consistent
    record OpeningBody(
            @NotNull @CodeOf("opening-reason") String reason,
            @Nullable @Size(max = Reason.LONGEST_TEXT) String text)
            implements Consistent.Body {

        @Override
        public Map<String, String> contradictions(LocalDate today) {
            return Reason.contradictions(reason, text);
        }
    }

    @PostMapping
    @Operation(
            operationId = "openEarlierContacts",
            summary =
                    "Lists the unit's own earlier reports and cases with a phone of the caller's;"
                            + " who opened them, when and why is kept")
    ResponseEntity<ContactViews> open(
            @PathVariable String id,
            @Valid @RequestBody OpeningBody body,
            RepeatKey key,
            Caller caller) {
        var saved = contacts.open(id, caller, key, Reason.of(body.reason(), body.text()));
        return Replies.of(saved, ContactViews.from(contacts.of(saved.stored().state())));
    }

    @GetMapping("/openings")
    @Operation(
            operationId = "listContactOpenings",
            summary = "Who opened the caller's earlier contacts, when and why")
    ContactOpeningViews openings(@PathVariable String id, Caller caller) {
        return ContactOpeningViews.from(contacts.openings(id, caller), caller);
    }

    /** Openings, the oldest first. */
    record ContactOpeningViews(List<ContactOpeningView> items) {

        private static ContactOpeningViews from(
                List<Stored<ContactOpening>> openings, Caller caller) {
            return new ContactOpeningViews(
                    openings.stream()
                            .map(opening -> ContactOpeningView.from(opening.state(), caller))
                            .toList());
        }
    }
}
