package id.tuntas.cases.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.Callers;
import id.tuntas.cases.casefile.ACase;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.directory.Directory;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.platform.web.Role;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandingOverTests {

    private static final RepeatKey KEY = new RepeatKey("hasan", "k", "POST /", "f");

    private final TreeSet<String> carried = new TreeSet<>();
    private final Set<String> failing = new HashSet<>();
    private final Kept kept = new Kept();
    private final HandingOver handingOver =
            new HandingOver(
                    kept,
                    port(CaseFiles.class, this::cases),
                    port(Directory.class, (_, _, _) -> Set.of("maria")),
                    Clock.systemUTC());

    @Test
    void leavesOutWhatCannotBeSavedAndNothingElse() {
        // More of them than are taken at once, and before all the others.
        IntStream.range(100, 160).mapToObj(i -> "c" + i).forEach(failing::add);
        carried.addAll(failing);
        carried.addAll(List.of("c200", "c201"));

        Stored<HandOver> stored = handOver();

        assertThat(carried).isEqualTo(failing);
        assertThat(stored.state().isDone()).isFalse();
        assertThat(handingOver.left(stored.state())).isEqualTo(60);
    }

    @Test
    void goesOnWithWhatIsLeftUntilItIsDone() {
        failing.add("c1");
        carried.addAll(List.of("c1", "c2"));
        handOver();
        failing.clear();

        assertThat(handOver().state().isDone()).isTrue();
        assertThat(carried).isEmpty();
    }

    @Test
    void takesNothingAwayOnceItIsDone() {
        carried.add("c1");
        handOver();
        carried.add("given-afterwards");

        Stored<HandOver> repeat = handOver();

        assertThat(repeat.state().isDone()).isTrue();
        assertThat(handingOver.left(repeat.state())).isZero();
        assertThat(carried).containsExactly("given-afterwards");
    }

    private Stored<HandOver> handOver() {
        Caller hasan = Callers.ofNunukan("hasan", Role.HEAD);
        return handingOver.handOver(hasan, KEY, "yusuf", "maria").stored();
    }

    private Object cases(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "carriedBy" -> carried((Cursor) arguments[2]);
            case "countCarriedBy" -> (long) carried.size();
            case "change" -> given(((CaseId) arguments[0]).value());
            default -> throw new AssertionError(method);
        };
    }

    private Page<Stored<CaseFile>> carried(Cursor cursor) {
        List<Stored<CaseFile>> some =
                carried.tailSet(cursor.after().orElse(""), false).stream()
                        .limit(cursor.limit() + 1L)
                        .map(id -> stored(id, (CaseFile) ACase.ofAGirl().inService()))
                        .toList();
        return Page.of(some, cursor, Stored::id);
    }

    private Object given(String id) {
        if (failing.contains(id)) {
            throw new IllegalStateException("not saved");
        }
        carried.remove(id);
        return new Outcome.Saved<>(stored(id, ACase.ofAGirl().inService()), 200, null, false);
    }

    private static <T> Stored<T> stored(String id, T state) {
        return new Stored<>(id, state, 1, ACase.NOW);
    }

    private static <T> T port(Class<T> port, InvocationHandler handler) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    /** The one hand-over. */
    private static final class Kept implements HandOvers {

        private @Nullable Stored<HandOver> one;

        @Override
        public Optional<Stored<HandOver>> find(HandOverId id) {
            return Optional.ofNullable(one);
        }

        @Override
        public Outcome.Saved<HandOver, Void> ask(
                HandOverId id, Request request, HandOver handOver) {
            boolean replayed = one != null;
            Stored<HandOver> now = find(id).orElseGet(() -> stored(id.value(), handOver));
            one = now;
            return new Outcome.Saved<>(now, 201, id.link(), replayed);
        }

        @Override
        public Stored<HandOver> done(HandOverId id) {
            Stored<HandOver> now = stored(id.value(), find(id).orElseThrow().state().done());
            one = now;
            return now;
        }
    }
}
