package id.tuntas.notifications.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a feed, as a client keeps it: {@code <epoch>.<number>}. A restored backup raises the
 * epoch, so that a place behind the backup's end is not mistaken for one of the numbers given anew.
 */
record FeedCursor(int epoch, long number) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})\\.(\\d{1,18})");

    /** Empty where the text is none of ours. */
    static Optional<FeedCursor> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new FeedCursor(
                                Integer.parseInt(matcher.group(1)),
                                Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return epoch + "." + number;
    }
}
