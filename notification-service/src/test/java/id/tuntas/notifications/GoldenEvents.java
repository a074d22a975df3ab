package id.tuntas.notifications;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The examples that each producer commits: what really goes over the wire. */
public final class GoldenEvents {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String END = ".example.json";

    private GoldenEvents() {}

    /** Every type on the topics {@code case}, {@code referral} and {@code identity}. */
    public static Set<String> types() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver()
                                    .getResources("classpath*:contracts/events/*" + END))
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .map(name -> name.substring(0, name.length() - END.length()))
                    .filter(type ->
                            type.matches("id\\.tuntas\\.(case|report|referral|identity)\\..*"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example's data, a copy to change at will. */
    public static ObjectNode data(String type) {
        String file = "/contracts/events/" + type + END;
        try (InputStream in =
                Objects.requireNonNull(GoldenEvents.class.getResourceAsStream(file))) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
