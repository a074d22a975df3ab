package id.tuntas.e2e.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Needs no running system: a route without a row is told in seconds. */
class AuthorizationTableTests {
    private static final AuthorizationTable TABLE = AuthorizationTable.read();

    @Test
    void hasOneRowForEachOperationThatIsPublishedAndNoOther() {
        assertThat(TABLE.rows().stream().map(Row::operation))
                .as("rows of authorization.md, beside the operations of contracts/openapi")
                .containsExactlyInAnyOrderElementsOf(
                        Operation.all().stream().map(Operation::id).toList());
    }

    @Test
    void namesNobodyTwiceInARowAndNobodyUnknown() {
        Set<String> known =
                Stream.concat(TABLE.actors().stream().map(Actor::name), Stream.of(Row.OTHERS))
                        .collect(Collectors.toSet());

        assertThat(TABLE.rows())
                .allSatisfy(row ->
                        assertThat(row.all())
                                .as(row.operation())
                                .doesNotHaveDuplicates()
                                .isSubsetOf(known));
    }

    @Test
    void saysForEachRowWhatEverybodyElseGetsAndWhoMay() {
        assertThat(TABLE.rows())
                .allSatisfy(row -> {
                    assertThat(row.all()).as(row.operation()).contains(Row.OTHERS);
                    assertThat(row.named().get(Expected.MAY)).as(row.operation()).isNotEmpty();
                });
    }

    @Test
    void givesNobodyWithoutAProofAnything() {
        List<Actor> unproven =
                TABLE.actors().stream().filter(actor -> actor.otherwise().equals("401")).toList();

        assertThat(unproven).extracting(Actor::name).contains("nobody", "wrong-audience");
        assertThat(TABLE.rows())
                .allSatisfy(row ->
                        assertThat(unproven)
                                .allSatisfy(actor ->
                                        assertThat(row.expects(actor))
                                                .as(row.operation())
                                                .hasValue(Expected.UNAUTHENTICATED)));
    }
}
