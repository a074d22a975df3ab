package id.tuntas.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CuttingPagesTests {

    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    @Test
    void pagesTogetherAreTheWholeListEachItemOnce() {
        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<String> page = Pages.of(ALL, new Cursor(after, 2), Function.identity());
            seen.addAll(page.items());
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());

        assertThat(seen).isEqualTo(ALL);
    }

    @Test
    void aCursorWhoseItemIsGoneGoesOnBehindItsPlace() {
        Page<String> page =
                Pages.of(
                        List.of("a", "c", "d"),
                        new Cursor(Optional.of("b"), 2),
                        Function.identity());

        assertThat(page.items()).containsExactly("c", "d");
        assertThat(page.next()).isNull();
    }
}
