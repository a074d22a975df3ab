package id.tuntas.platform.web;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** JSON Pointers (RFC 6901) from the paths that validation and Jackson name. */
final class Pointers {

    private Pointers() {}

    /**
     * @param path as Jakarta Validation writes it: {@code victims[0].age}
     */
    static String of(String path) {
        return path.isEmpty()
                ? ""
                : "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
    }

    static String of(JacksonException exception) {
        return exception.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? Integer.toString(step.getIndex())
                                : escape(step.getPropertyName()))
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
