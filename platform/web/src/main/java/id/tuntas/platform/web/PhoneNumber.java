package id.tuntas.platform.web;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A phone number in E.164, such as {@code +6281254001122}.
 *
 * <p>A number written without its country is read as Indonesian, and where it can't be one, as
 * Malaysian: many callers of this border province give a number from across it.
 */
public record PhoneNumber(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final List<String> COUNTRIES = List.of("ID", "MY");

    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("not an E.164 number");
        }
    }

    /** Empty where the text is no valid number. */
    public static Optional<PhoneNumber> parse(String text) {
        return COUNTRIES.stream().flatMap(country -> parse(text, country)).findFirst();
    }

    private static Stream<PhoneNumber> parse(String text, String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = numbers.parse(text, country);
            return numbers.isValidNumber(number)
                    ? Stream.of(new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164)))
                    : Stream.empty();
        } catch (NumberParseException _) {
            return Stream.empty();
        }
    }

    /** A number is personal: it prints as dots. */
    @Override
    public String toString() {
        return "•••";
    }
}
