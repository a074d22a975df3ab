package id.tuntas.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LandingOnALocalPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases/c1?tab=notes#n1", "/referrals?state=Sent&after=%2F%2Fx"})
    void takesAPathOfOurs(String to) {
        assertThat(LocalPath.of(to)).isEqualTo(to);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "cases",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                " //evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "/x\r\nSet-Cookie: a=b"
            })
    void startsAtTheBeginningOtherwise(String to) {
        assertThat(LocalPath.of(to)).isEqualTo("/");
    }
}
