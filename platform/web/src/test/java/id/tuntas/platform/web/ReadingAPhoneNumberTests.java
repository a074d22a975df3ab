package id.tuntas.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAPhoneNumberTests {

    @ParameterizedTest
    @CsvSource({
        "+62 812-5400-1122, +6281254001122",
        "0853-4711-0909,    +6285347110909",
        "6285347110909,     +6285347110909",
        "(0551) 21-234,     +6255121234",
        "+60 13-880 1234,   +60138801234",
        "013-880 1234,      +60138801234",
        "+63 917 123 4567,  +639171234567"
    })
    void givesE164(String written, String e164) {
        assertThat(PhoneNumber.parse(written).map(PhoneNumber::e164)).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "no number", "+62", "0812345678901234567", "+999 12345678"})
    void refusesWhatIsNone(String written) {
        assertThat(PhoneNumber.parse(written)).isEmpty();
    }
}
