package id.tuntas.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;

/**
 * A document as a released schema stored it: {@code src/test/resources/documents}. Later versions
 * must go on reading it. Write a new one with {@code -Dtuntas.documents.write=true}.
 */
public final class GoldenDocument {

    private static final Path FOLDER = Path.of("src/test/resources/documents");

    private GoldenDocument() {}

    /**
     * @param current what the current version would write
     */
    public static Document of(String name, Document current) throws IOException {
        Path file = FOLDER.resolve(name + ".json");
        if (Boolean.getBoolean("tuntas.documents.write")) {
            Files.createDirectories(FOLDER);
            JsonWriterSettings indented = JsonWriterSettings.builder().indent(true).build();
            Files.writeString(file, current.toJson(indented) + "\n");
        }
        return Document.parse(Files.readString(file));
    }

    /** One of an earlier schema, which nothing writes any more. */
    public static Document of(String name) throws IOException {
        return Document.parse(Files.readString(FOLDER.resolve(name + ".json")));
    }
}
