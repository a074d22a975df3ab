package id.tuntas.platform.web;

/**
 * The token of the person on whose behalf this request runs, for calls to another of our services.
 */
public final class CallerTokens {

    private CallerTokens() {}

    /**
     * @throws Problem {@code /problems/unauthenticated} outside a request
     */
    public static String current() {
        return RequesterToken.current()
                .map(RequesterToken::value)
                .orElseThrow(() -> Problem.of(ProblemTypes.UNAUTHENTICATED));
    }
}
