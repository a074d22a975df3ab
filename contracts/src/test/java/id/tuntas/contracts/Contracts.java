package id.tuntas.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of this module, as they stand in the tree. */
final class Contracts {

    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Path ROOT = Path.of("src/main/resources/contracts");

    private Contracts() {}

    static Path file(String name) {
        return ROOT.resolve(name);
    }

    static JsonNode json(String name) {
        return JSON.readTree(file(name).toFile());
    }

    /** The types of all events, from the names of their schemas. */
    static List<String> eventTypes() {
        String ending = ".schema.json";
        try (Stream<Path> files = Files.list(file("events"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode schema(String type) {
        return json("events/" + type + ".schema.json");
    }

    static JsonNode example(String type) {
        return json("events/" + type + ".example.json");
    }
}
