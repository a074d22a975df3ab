package id.tuntas.platform.web;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version that the client has seen (RFC 9110, section 13.1.1); empty where it named none. Our
 * entity tags are the aggregate's version in quotes.
 */
public record IfMatch(OptionalLong version) {

    public static final IfMatch NONE = new IfMatch(OptionalLong.empty());

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

    static IfMatch parse(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return NONE;
        }
        Matcher matcher = STRONG.matcher(header.strip());
        if (!matcher.matches()) {
            throw Problem.of(ProblemTypes.PRECONDITION_MALFORMED);
        }
        return new IfMatch(OptionalLong.of(Long.parseLong(matcher.group(1))));
    }

    /** For a change of content, where overwriting unseen work must be impossible. */
    public IfMatch required() {
        if (version.isEmpty()) {
            throw Problem.of(ProblemTypes.PRECONDITION_REQUIRED);
        }
        return this;
    }

    public boolean allows(long current) {
        return version.isEmpty() || version.getAsLong() == current;
    }
}
