package id.tuntas.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartingInTheBackgroundTests {
    @Test
    void survivesTheTerminalInASessionOfItsOwn() {
        assertThat(DetachedStart.apart(_ -> true)).containsExactly("/usr/bin/setsid");
    }

    @Test
    void survivesTheTerminalWhereNoSetsidIs() {
        assertThat(DetachedStart.apart(program -> !program.endsWith("setsid")))
                .containsExactly("/usr/bin/nohup");
    }
}
