package id.tuntas.gateway.console;

import java.util.List;

/** Which addresses are the console's: all that are not somebody else's. */
final class ConsolePaths {

    private static final List<String> GUARDED = List.of("/api", "/actuator", "/error", "/v3");

    private static final List<String> OTHERS =
            List.of("/session", "/sign-in", "/sign-out", "/login", "/logout", "/oauth2", "/assets");

    private ConsolePaths() {}

    static boolean areForAnybody(String path) {
        return !isUnder(GUARDED, path);
    }

    /**
     * @param path of a request, such as {@code /cases/3f…}
     * @return whether a screen is drawn there; a file has a dot in its name
     */
    static boolean isScreen(String path) {
        return areForAnybody(path)
                && !isUnder(OTHERS, path)
                && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }

    private static boolean isUnder(List<String> folders, String path) {
        return folders.stream()
                .anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"));
    }
}
