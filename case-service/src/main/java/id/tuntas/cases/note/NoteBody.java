package id.tuntas.cases.note;

import id.tuntas.cases.party.PartyBodies;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.CodeOf;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A note as somebody writes it.
 *
 * @param corrects the id of the note that this one corrects
 */
record NoteBody(
        @NotNull @CodeOf("note-kind") String kind,
        @NotBlank @Size(max = PartyBodies.LONGEST_TEXT) String text,
        @Nullable @Size(max = 64) String corrects) {

    Personal<String> toText() {
        return Personal.of(text.strip());
    }
}
