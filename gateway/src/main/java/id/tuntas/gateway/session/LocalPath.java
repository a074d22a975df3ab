package id.tuntas.gateway.session;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a browser goes after its login: never to another host (CWE-601). */
final class LocalPath {

    static final String START = "/";
    private static final int LONGEST = 2_000;

    private LocalPath() {}

    /** The path, or the start page where it is none of ours. */
    static String of(@Nullable String to) {
        return to != null && isLocal(to) ? to : START;
    }

    private static boolean isLocal(String to) {
        // Browsers read a backslash as a slash, and skip control characters.
        if (to.length() > LONGEST
                || !to.startsWith("/")
                || to.startsWith("//")
                || to.chars().anyMatch(each -> each <= ' ' || each == '\\' || each > '~')) {
            return false;
        }
        try {
            URI uri = new URI(to);
            return uri.getHost() == null && uri.getRawAuthority() == null && !uri.isAbsolute();
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
