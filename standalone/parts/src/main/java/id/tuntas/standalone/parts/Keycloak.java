package id.tuntas.standalone.parts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak in production mode with an H2 file, and the realm {@code tuntas} imported at its
 * first start.
 */
public final class Keycloak extends Part {
    private static final Duration LIMIT = Duration.ofSeconds(150);

    private final RealmFiles realm;
    private final Secrets secrets;
    private final URI url;
    private final int smtpPort;

    private Keycloak(
            Path folder, int port, RealmFiles realm, Secrets secrets, URI url, int smtpPort) {
        super("keycloak", folder, port);
        this.realm = realm;
        this.secrets = secrets;
        this.url = url;
        this.smtpPort = smtpPort;
    }

    /**
     * @param folder its data and log
     * @param port 0 for a free one
     * @param secrets fill the realm's placeholders at the import
     * @param url where people reach Tuntas; the realm redirects to it after a login
     * @param smtpPort of this machine, where it sends its mails; it takes that over at the import
     * @return when the realm answers
     */
    public static Keycloak start(
            Path folder, int port, RealmFiles realm, Secrets secrets, URI url, int smtpPort) {
        Keycloak keycloak = at(folder, port, realm, secrets, url, smtpPort);
        keycloak.begin();
        return keycloak;
    }

    /** As {@link #start}, but does not start it yet. */
    public static Keycloak at(
            Path folder, int port, RealmFiles realm, Secrets secrets, URI url, int smtpPort) {
        return new Keycloak(folder, port, realm, secrets, url, smtpPort);
    }

    /**
     * False when a start has to unpack and build the program first, which takes about half a
     * minute.
     */
    public static boolean isPrepared() {
        return KeycloakProgram.isPrepared();
    }

    /**
     * True when the realm files, the URL or the mail port are not those that this data was made
     * from: only fresh data takes them over.
     */
    public boolean isOutdated() {
        try {
            Path mark = imported();
            return Files.exists(mark) && !Files.readString(mark).equals(fingerprint());
        } catch (IOException e) {
            throw new PartFailure("Can't read " + imported(), e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + port() + "/realms/tuntas";
    }

    /** Logins and tokens of its realm. */
    public KeycloakRealm realm() {
        return new KeycloakRealm(issuer(), url, secrets);
    }

    @Override
    String portVariable() {
        return "TUNTAS_KEYCLOAK_PORT";
    }

    @Override
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(secrets.all());
        environment.put("TUNTAS_URL", url.toString());
        environment.put("TUNTAS_SMTP_HOST", "127.0.0.1");
        environment.put("TUNTAS_SMTP_PORT", Integer.toString(smtpPort));
        // Keycloak makes it with its own realm, at the first start.
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", KeycloakRealm.ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secrets.get(Secrets.KEYCLOAK_ADMIN));
        return environment;
    }

    @Override
    List<String> command() {
        KeycloakProgram program = KeycloakProgram.prepared();
        Path home = folder().resolve("home");
        program.link(home);
        KeycloakProgram.link(home.resolve("themes/tuntas"), realm.theme());
        Folders.writePrivately(home.resolve("data/import/tuntas-realm.json"), realm.merged());
        List<String> command = new ArrayList<>(program.java(home));
        command.addAll(
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port(),
                        "--hostname=http://127.0.0.1:" + port(),
                        "--cache=local"));
        return command;
    }

    @Override
    void awaitReady(OwnProcess started) {
        URI realmDocument = URI.create(issuer() + "/.well-known/openid-configuration");
        started.awaitReady(LIMIT, () -> Http.answersOk(realmDocument));
        if (!Files.exists(imported())) {
            Folders.writePrivately(imported(), fingerprint());
        }
        deleteImport();
    }

    private Path imported() {
        return folder().resolve("imported");
    }

    private String fingerprint() {
        return Integer.toHexString((realm.merged() + url + smtpPort).hashCode());
    }

    /** Its placeholders are names, not secrets, but what was imported is of no more use. */
    private void deleteImport() {
        try {
            Files.deleteIfExists(folder().resolve("home/data/import/tuntas-realm.json"));
        } catch (IOException e) {
            throw new PartFailure("Can't delete the imported realm file", e);
        }
    }
}
