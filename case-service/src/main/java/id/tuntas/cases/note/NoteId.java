package id.tuntas.cases.note;

import id.tuntas.platform.web.Ids;

/** The id of a note. */
record NoteId(String value) {

    NoteId {
        Ids.check("note id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
