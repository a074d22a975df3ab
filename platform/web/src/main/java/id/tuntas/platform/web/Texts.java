package id.tuntas.platform.web;

import java.util.Locale;
import java.util.Map;

/** A text in the two languages of the product; Indonesian unless English is asked for. */
final class Texts {

    private static final String DEFAULT = "id";

    private Texts() {}

    static String in(Map<String, String> text, Locale locale) {
        String wanted = locale.getLanguage();
        String found = text.getOrDefault(wanted, text.get(DEFAULT));
        if (found == null) {
            throw new IllegalStateException("a text lacks its Indonesian form");
        }
        return found;
    }
}
