package id.tuntas.cases.casefile;

import org.jspecify.annotations.Nullable;

/**
 * What others call this case.
 *
 * @param simfoni the ministry's register, SIMFONI-PPA
 * @param sapa129 the ministry's hotline, SAPA 129
 * @param lp the number of the police report
 */
public record OutsideNumbers(
        @Nullable String simfoni, @Nullable String sapa129, @Nullable String lp) {

    public static final OutsideNumbers NONE = new OutsideNumbers(null, null, null);
}
