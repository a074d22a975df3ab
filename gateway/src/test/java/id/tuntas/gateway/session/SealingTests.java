package id.tuntas.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealingTests {

    private final Seal seal = new Seal(key('a'));

    @Test
    void showsNothingAndOpensForItsSessionOnly() {
        byte[] sealed = seal.sealed("refresh-token", "s1");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("refresh");
        assertThat(seal.opened(sealed, "s1")).hasValue("refresh-token");
        assertThat(seal.opened(sealed, "s2")).isEmpty();
        assertThat(new Seal(key('b')).opened(sealed, "s1")).isEmpty();
        sealed[20] ^= 1;
        assertThat(seal.opened(sealed, "s1")).isEmpty();
        assertThat(seal.opened(new byte[3], "s1")).isEmpty();
    }

    @Test
    void takesNoIdThatIsNotSigned() {
        String signed = seal.signed("s1");

        assertThat(seal.verified(signed)).hasValue("s1");
        assertThat(seal.verified("s1")).isEmpty();
        assertThat(seal.verified(signed.replace("s1", "s2"))).isEmpty();
        assertThat(new Seal(key('b')).verified(signed)).isEmpty();
    }

    @Test
    void demandsAWholeKey() {
        assertThatThrownBy(() -> new Seal("c2hvcnQ=")).hasMessageContaining("TUNTAS_SESSION_KEY");
    }

    private static String key(char of) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(of).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
