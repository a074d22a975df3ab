package id.tuntas.cases.party;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.ALookup;
import id.tuntas.cases.casefile.OutsideNumbers;
import id.tuntas.platform.data.Personal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizingNumbersTests {

    @ParameterizedTest
    @CsvSource({
        "6503116001010001, 6503116001010001",
        "65.03.11.600101.0001, 6503116001010001",
        "6503 1160 0101 0001, 6503116001010001",
        "c1234567, C1234567",
        "X 123456-7, X1234567"
    })
    void readsANikOrAPassportHoweverItIsWritten(String text, String number) {
        assertThat(IdentityNumber.parse(text).map(IdentityNumber::value)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "650311600101000",
                "65031160010100012",
                "<b>1234567</b>",
                "A_123456"
            })
    void readsNothingElse(String text) {
        assertThat(IdentityNumber.parse(text)).isEmpty();
    }

    @Test
    void showsNoNumberWhenPrinted() {
        assertThat(IdentityNumber.parse("6503116001010001").orElseThrow().toString())
                .doesNotContain("6503");
    }

    @Test
    void comparesOutsideNumbersByLettersAndDigits() {
        assertThat(OutsideNumbers.normalized("LP/B/77/XI/2026"))
                .isEqualTo(OutsideNumbers.normalized("lp b 77 xi 2026"));
    }

    @Test
    void keepsAPhoneAndAnIdentityNumberApart() {
        Personal<String> digits = Personal.of("6503116001010001");

        assertThat(ALookup.OF_TESTS.phone(digits))
                .isNotEqualTo(ALookup.OF_TESTS.identityNumber(digits));
    }
}
