package id.tuntas.cases.casefile;

import id.tuntas.platform.data.Personal;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What others call this case. Whoever can look into their register learns from it who the person
 * is.
 *
 * @param simfoni the ministry's register, SIMFONI-PPA
 * @param sapa129 the ministry's hotline, SAPA 129
 * @param lp the number of the police report
 */
public record OutsideNumbers(
        @Nullable Personal<String> simfoni,
        @Nullable Personal<String> sapa129,
        @Nullable Personal<String> lp) {

    public static final OutsideNumbers NONE = new OutsideNumbers(null, null, null);

    private static final Pattern BETWEEN = Pattern.compile("[^A-Z0-9]");

    /** Letters and digits alone: everybody writes strokes and blanks differently. */
    public static String normalized(String number) {
        return BETWEEN.matcher(number.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /** Those that are known, each as it is looked up by. */
    Stream<Personal<String>> toLookUpBy() {
        return Stream.of(simfoni, sapa129, lp)
                .flatMap(Stream::ofNullable)
                .map(number -> number.map(OutsideNumbers::normalized));
    }
}
