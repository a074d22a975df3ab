package id.tuntas.platform.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Stack traces for the log, without messages: those may quote what a person said or a key's value.
 */
final class Traces {

    private static final int MOST_FRAMES = 40;

    private Traces() {}

    static String withoutMessages(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Throwable each = failure;
        for (int depth = 0; each != null && depth < 8; depth++) {
            text.append(depth == 0 ? "" : "\ncaused by ").append(each.getClass().getName());
            text.append(
                    Arrays.stream(each.getStackTrace())
                            .limit(MOST_FRAMES)
                            .map(frame -> "\n\tat " + frame)
                            .collect(Collectors.joining()));
            each = each.getCause();
        }
        return text.toString();
    }
}
