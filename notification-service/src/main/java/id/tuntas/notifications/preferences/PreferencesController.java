package id.tuntas.notifications.preferences;

import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own; nobody reads or changes another's. */
@RestController
@RequestMapping("/api/v1/preferences")
@Tag(name = "preferences")
class PreferencesController {

    private final PeoplesPreferences all;

    PreferencesController(PeoplesPreferences all) {
        this.all = all;
    }

    @GetMapping
    @Operation(operationId = "getPreferences", summary = "How the caller wants to be told")
    ResponseEntity<PreferencesView> get(Caller caller) {
        return answer(
                all.of(caller.subject())
                        .orElseGet(() ->
                                new PeoplesPreferences.Said(
                                        Preferences.usual(caller.language()), 0)));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "putPreferences",
            summary = "Say anew how the caller wants to be told",
            description =
                    "If-Match is required: the entity tag that was read, also before anything was"
                            + " ever said. Quiet hours are in WITA; an urgent mail does not wait.")
    ResponseEntity<PreferencesView> put(
            @Valid @RequestBody PreferencesView wanted, IfMatch ifMatch, Caller caller) {
        long seen = ifMatch.required().version().getAsLong();
        return answer(all.put(caller.subject(), seen, wanted.toModel()));
    }

    private static ResponseEntity<PreferencesView> answer(PeoplesPreferences.Said said) {
        return ResponseEntity.ok()
                .eTag(Long.toString(said.version()))
                .body(PreferencesView.from(said.preferences()));
    }
}
