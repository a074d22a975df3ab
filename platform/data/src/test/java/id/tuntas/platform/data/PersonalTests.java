package id.tuntas.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PersonalTests {

    private final Personal<String> name = Personal.of("Siti");
    private final Scope scope = new Scope("case-1", "cases", "case-1", "victim.name");

    @Test
    void printsAsDotsAlsoInsideAMessageOrARecord() {
        record Party(Personal<String> name) {}

        assertThat("a party: " + new Party(name)).doesNotContain("Siti").contains("•••");
    }

    @Test
    void opensToAReaderForAPurpose() {
        assertThat(name.open(new Reading("budi", "show-packet"))).isEqualTo("Siti");
    }

    @Test
    @SuppressWarnings("NullAway")
    void doesNotOpenToNobody() {
        assertThatThrownBy(() -> name.open(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    @SuppressWarnings("NullAway")
    void isNeitherWrittenNorReadWithoutAScope() {
        PersonalCodec codec = new PersonalCodec();

        assertThatThrownBy(() -> codec.write(name, null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> codec.read("Siti", null)).isInstanceOf(NullPointerException.class);
        assertThat(codec.read(codec.write(name, scope), scope)).isEqualTo(name);
    }
}
