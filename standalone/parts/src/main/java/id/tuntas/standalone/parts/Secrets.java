package id.tuntas.standalone.parts;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The secrets of one set of parts, by the names of their environment variables: made at random
 * once, then kept beside the data they belong to, in a file that only its owner may read.
 */
public final class Secrets {
    public static final String FINGERPRINT_KEY = "TUNTAS_FINGERPRINT_KEY";
    public static final String SESSION_KEY = "TUNTAS_SESSION_KEY";
    public static final String DEMO_PASSWORD = "TUNTAS_DEMO_PASSWORD";

    /** Of the client that may do everything in Keycloak; for whoever has this machine anyway. */
    public static final String KEYCLOAK_ADMIN = "TUNTAS_KEYCLOAK_ADMIN_SECRET";

    // Without letters and digits that are taken for each other; a person types the demo password.
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Map<String, String> byName;

    private Secrets(Map<String, String> byName) {
        this.byName = byName;
    }

    /**
     * Reads the file and adds what it lacks.
     *
     * @param names of the variables to have a value for
     */
    public static Secrets in(Path file, Collection<String> names) {
        Map<String, String> values = new TreeMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new PartFailure("Can't read " + file + ": " + e.getMessage(), e);
            }
            properties
                    .stringPropertyNames()
                    .forEach(name -> values.put(name, properties.getProperty(name)));
        }
        SecureRandom random = new SecureRandom();
        values.computeIfAbsent(FINGERPRINT_KEY, _ -> key(random));
        values.computeIfAbsent(SESSION_KEY, _ -> key(random));
        values.computeIfAbsent(KEYCLOAK_ADMIN, _ -> secret(random));
        for (String name : names) {
            values.computeIfAbsent(
                    name, _ -> name.endsWith("PASSWORD") ? password(random) : secret(random));
        }
        String text =
                values.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("\n", "", "\n"));
        Folders.writePrivately(file, text);
        return new Secrets(values);
    }

    static Secrets of(Map<String, String> values) {
        return new Secrets(new TreeMap<>(values));
    }

    /**
     * @param name such as {@code TUNTAS_CASES_SECRET}
     */
    public String get(String name) {
        String value = byName.get(name);
        if (value == null) {
            throw new PartFailure("No secret is named " + name + "; there are " + byName.keySet());
        }
        return value;
    }

    public Map<String, String> all() {
        return Map.copyOf(byName);
    }

    /**
     * The variable that holds the secret of a Keycloak client, such as {@code tuntas-cases} or
     * {@code svc-polres-nunukan}.
     */
    static String nameOf(String clientId) {
        String upper = clientId.toUpperCase(Locale.ROOT).replace('-', '_');
        return (upper.startsWith("TUNTAS_") ? upper : "TUNTAS_" + upper) + "_SECRET";
    }

    private static String key(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String password(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < 4; group++) {
            text.append(group == 0 ? "" : "-");
            for (int i = 0; i < 4; i++) {
                text.append(READABLE.charAt(random.nextInt(READABLE.length())));
            }
        }
        return text.toString();
    }
}
