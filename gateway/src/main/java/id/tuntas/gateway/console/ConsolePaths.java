package id.tuntas.gateway.console;

import java.util.List;

/** Which addresses are the console's: all that are not somebody else's. */
public final class ConsolePaths {

    private static final List<String> OTHERS =
            List.of(
                    "/api",
                    "/actuator",
                    "/error",
                    "/v3",
                    "/session",
                    "/sign-in",
                    "/sign-out",
                    "/login",
                    "/logout");

    private ConsolePaths() {}

    /**
     * @param path of a request, such as {@code /cases/3f…}
     */
    public static boolean include(String path) {
        return OTHERS.stream()
                .noneMatch(other -> path.equals(other) || path.startsWith(other + "/"));
    }

    /** A screen of the console has no file of its own; a file has a dot in its name. */
    static boolean isScreen(String path) {
        return path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }
}
