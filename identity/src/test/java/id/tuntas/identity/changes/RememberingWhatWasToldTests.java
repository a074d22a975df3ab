package id.tuntas.identity.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.MissingNode;

class RememberingWhatWasToldTests {

    private static final Instant AT = Instant.parse("2026-11-24T18:20:31.123Z");

    private final ToldChanges told =
            new ToldChanges(
                    Duration.ofMinutes(1), Clock.fixed(AT.plusSeconds(300), ZoneOffset.UTC));

    @Test
    void anEmptyTopicMeansToReadEverything() {
        assertThat(told.from()).isEmpty();
    }

    @Test
    void readingGoesOnALittleBeforeTheNewest() {
        told.add(new Message.Id("a", 0, 1), AT);
        told.add(new Message.Id("b", 0, 1), AT.minusSeconds(30));

        assertThat(told.from()).contains(AT.minusSeconds(60));
        assertThat(told.holdsAllOf(act("b", AT.minusSeconds(30)))).isTrue();
    }

    @Test
    void aClockThatIsSetBackHidesNothing() {
        told.add(new Message.Id("a", 0, 1), AT.plusSeconds(3600));

        assertThat(told.from()).contains(AT.plusSeconds(240));
    }

    @Test
    void anActOfWhichOnlyHalfWasToldIsNotDone() {
        told.add(new Message.Id("a", 0, 2), AT);

        assertThat(told.holdsAllOf(act("a", AT))).isFalse();
        assertThat(told.holds(new Message.Id("a", 0, 2))).isTrue();
        assertThat(told.holds(new Message.Id("a", 1, 2))).isFalse();
    }

    @Test
    void whatIsTooOldToBeAskedForAgainIsForgotten() {
        told.add(new Message.Id("a", 0, 1), AT);
        told.add(new Message.Id("b", 0, 1), AT.plusSeconds(121));

        assertThat(told.holdsAllOf(act("a", AT))).isFalse();
    }

    @Test
    void sequencesFollowTheTimesOfTheActs() {
        String first = sequence("x", AT, 0);

        assertThat(first).matches("\\d{6}-\\d{12}-\\d{4}");
        assertThat(first).isLessThan(sequence("x", AT, 1));
        assertThat(sequence("x", AT, 1)).isLessThan(sequence("a", AT.plusMillis(1), 0));
        assertThat(sequence("z", AT.plusMillis(6), 9))
                .isLessThan(sequence("a", AT.plusMillis(7), 0));
        assertThat(first).isEqualTo(sequence("x", AT, 0));
    }

    private static String sequence(String act, Instant at, int n) {
        Change change = Change.agencyChanged("agency");
        return new Message(new Message.Id(act, n, 10), change, at, n).sequence();
    }

    private static AdminAct act(String id, Instant at) {
        return new AdminAct(id, at, "", "", "", MissingNode.getInstance(), Map.of());
    }

    @Test
    void eachSubjectsChangesAreCountedForThemselves() {
        List<Message> messages =
                Message.of(
                        act("a", AT),
                        List.of(
                                Change.agencyChanged("one"),
                                Change.agencyChanged("other"),
                                Change.agencyChanged("one")));

        assertThat(messages).extracting(Message::n).containsExactly(0, 0, 1);
        assertThat(messages)
                .extracting(each -> each.id().toString())
                .containsExactly("a:0:3", "a:1:3", "a:2:3");
    }
}
