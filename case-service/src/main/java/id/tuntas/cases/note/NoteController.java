package id.tuntas.cases.note;

import id.tuntas.cases.edge.KnownParameter;
import id.tuntas.platform.data.Replies;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.CodeList;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.RepeatKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notes on a case. */
@RestController
@RequestMapping("/api/v1/cases/{id}/notes")
@Tag(name = "notes")
class NoteController {

    private static final CodeList KINDS = CodeList.named("note-kind");

    private final WritingNotes notes;

    NoteController(WritingNotes notes) {
        this.notes = notes;
    }

    @PostMapping
    @Operation(
            operationId = "addNote",
            summary = "Adds a note; one that was wrong is corrected by another that names it")
    @ApiResponse(responseCode = "201", description = "Added")
    ResponseEntity<NoteView> add(
            @PathVariable String id,
            @Valid @RequestBody NoteBody body,
            RepeatKey key,
            Caller caller) {
        var saved = notes.write(id, caller, key, body.kind(), body.toText(), body.corrects());
        return Replies.of(saved, NoteView.from(saved.stored(), caller));
    }

    @GetMapping
    @Operation(
            operationId = "listNotes",
            summary =
                    "Notes, the oldest first; those of counselling for the unit's own case-managers"
                            + " alone")
    Page<NoteView> list(
            @PathVariable String id,
            @RequestParam Optional<String> kind,
            Cursor cursor,
            Caller caller) {
        return notes.list(id, caller, KnownParameter.of("kind", kind, KINDS::contains), cursor)
                .map(found -> NoteView.from(found, caller));
    }

    @GetMapping("/{noteId}")
    @Operation(operationId = "readNote", summary = "One note")
    ResponseEntity<NoteView> read(
            @PathVariable String id, @PathVariable String noteId, Caller caller) {
        var found = notes.find(id, noteId, caller);
        return Replies.of(found, NoteView.from(found, caller));
    }
}
