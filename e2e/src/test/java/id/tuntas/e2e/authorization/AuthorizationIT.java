package id.tuntas.e2e.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation, asked by everybody, of the running system. Bodies are valid, so that nothing but
 * who asks decides. What is absent answers byte for byte like what never was, in every state.
 */
class AuthorizationIT {
    private static final int AT_ONCE = 8;

    private static final AuthorizationTable TABLE = AuthorizationTable.read();
    private static final Map<String, Operation> OPERATIONS =
            Operation.all().stream().collect(Collectors.toMap(Operation::id, Function.identity()));
    private static final Things THINGS = new Things();
    private static final Asking ASKING = new Asking();

    @TestFactory
    Stream<DynamicTest> gives() {
        return TABLE.rows().stream()
                .map(row ->
                        DynamicTest.dynamicTest(
                                row.operation(), () -> assertThat(wrong(row)).isEmpty()));
    }

    @AfterAll
    static void whoMayNotChangedNothing() {
        assertThat(THINGS.changed()).isEmpty();
    }

    private static List<String> wrong(Row row) {
        Operation operation = Optional.ofNullable(OPERATIONS.get(row.operation())).orElseThrow();
        List<Thing> standing = THINGS.standing(row.about());
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<CompletableFuture<Stream<String>>> asked =
                    TABLE.actors().stream()
                            .filter(actor -> row.expects(actor).isPresent())
                            .map(actor ->
                                    CompletableFuture.supplyAsync(
                                            () -> wrong(operation, row, actor, standing), threads))
                            .toList();
            return asked.stream().flatMap(CompletableFuture::join).toList();
        }
    }

    private static Stream<String> wrong(
            Operation operation, Row row, Actor actor, List<Thing> standing) {
        Expected expected = row.expects(actor).orElseThrow();
        if (expected == Expected.MAY) {
            Thing own = THINGS.fresh(row.about());
            return wrong(operation, row, actor, expected, own, !actor.isInside());
        }
        Stream<String> refused =
                standing.stream()
                        .flatMap(thing -> wrong(operation, row, actor, expected, thing, false));
        return expected == Expected.ABSENT
                ? Stream.concat(refused, told(operation, row, actor, standing.getLast()))
                : refused;
    }

    private static Stream<String> wrong(
            Operation operation,
            Row row,
            Actor actor,
            Expected expected,
            Thing about,
            boolean throughGateway) {
        Asking.Heard heard = ASKING.ask(operation, row, actor, about, throughGateway);
        return expected.holds(heard)
                ? Stream.empty()
                : Stream.of(
                        "%s %s (%s) gets %s, not %s"
                                .formatted(
                                        operation.method(),
                                        about.filled(operation.path()),
                                        actor,
                                        heard,
                                        expected.heading()));
    }

    /** Whether a foreign thing answers otherwise than one that doesn't exist. */
    private static Stream<String> told(Operation operation, Row row, Actor actor, Thing foreign) {
        Thing absent = foreign.absent();
        String there = ASKING.ask(operation, row, actor, foreign, false).body();
        String nowhere = ASKING.ask(operation, row, actor, absent, false).body();
        return there.replace(foreign.id(), absent.id()).equals(nowhere)
                ? Stream.empty()
                : Stream.of(
                        "%s tells %s that %s exists"
                                .formatted(operation.id(), actor, foreign.id()));
    }
}
