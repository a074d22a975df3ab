package id.tuntas.gateway.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What the console's pages may do in a browser (Content Security Policy 3). */
public final class ConsolePolicy {

    /** Hashes of the styles that libraries put into the page, one a line, from the build. */
    private static final ClassPathResource STYLES =
            new ClassPathResource("/console/style-hashes.txt", ConsolePolicy.class);

    private ConsolePolicy() {}

    /**
     * @param issuer where the browser is sent to sign in
     */
    public static String of(URI issuer) {
        return "default-src 'none'; script-src 'self'; style-src 'self'"
                + styles()
                + "; connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self';"
                + " worker-src 'self'; base-uri 'none'; form-action 'self' "
                + issuer.getScheme()
                + "://"
                + issuer.getAuthority()
                + "; frame-ancestors 'none'; require-trusted-types-for 'script';"
                + " trusted-types sw";
    }

    private static String styles() {
        if (!STYLES.exists()) {
            return "";
        }
        try {
            return STYLES.getContentAsString(StandardCharsets.US_ASCII)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.matches("sha(256|384|512)-[A-Za-z0-9+/]+=*"))
                    .map(hash -> " '" + hash + "'")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
