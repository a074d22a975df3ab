package id.tuntas.cases.party;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.PersonalCodec;
import id.tuntas.platform.data.Scope;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the personal fields of one document, each bound to its place: the field's path
 * from the content's root, such as {@code victim.phones.0.number}.
 */
public record PersonalFields(PersonalCodec codec, Scope at) {

    /** The fields of a document within this one. */
    public PersonalFields in(String name) {
        return new PersonalFields(codec, at.field(path(name)));
    }

    public void write(Document to, String name, @Nullable Personal<String> value) {
        if (value != null) {
            to.append(name, codec.write(value, at.field(path(name))));
        }
    }

    public @Nullable Personal<String> read(Document from, String name) {
        String stored = from.getString(name);
        return stored == null ? null : codec.read(stored, at.field(path(name)));
    }

    private String path(String name) {
        return at.field().isEmpty() ? name : at.field() + "." + name;
    }
}
