package id.tuntas.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Which of the product's two languages a request asks for; Indonesian where it doesn't say. */
final class Languages {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final List<Locale> SPOKEN = List.of(INDONESIAN, Locale.ENGLISH);

    private Languages() {}

    static Locale of(HttpServletRequest request) {
        return of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return INDONESIAN;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? INDONESIAN : found;
        } catch (IllegalArgumentException _) {
            return INDONESIAN;
        }
    }
}
