package id.tuntas.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The registries that all services agree on, read once from the contracts' jar. */
final class Registry {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, ProblemType> PROBLEMS =
            read("problems.json", new TypeReference<List<ProblemType>>() {}).stream()
                    .collect(Collectors.toUnmodifiableMap(ProblemType::uri, Function.identity()));

    private static final Map<String, Map<String, String>> FIELD_ERRORS =
            read("field-errors.json", new TypeReference<>() {});

    private Registry() {}

    static ProblemType problem(String uri) {
        return known(PROBLEMS.get(uri), "problem type " + uri);
    }

    static Map<String, String> fieldError(String code) {
        return known(FIELD_ERRORS.get(code), "field error " + code);
    }

    static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = Registry.class.getResourceAsStream("/contracts/" + file)) {
            return JSON.readValue(Objects.requireNonNull(in, file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T known(@org.jspecify.annotations.Nullable T found, String what) {
        if (found == null) {
            throw new IllegalArgumentException("contracts do not know " + what);
        }
        return found;
    }
}
