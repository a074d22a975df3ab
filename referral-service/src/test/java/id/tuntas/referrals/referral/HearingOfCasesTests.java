package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.platform.data.EventSubscription;
import id.tuntas.referrals.packet.Disclosures;
import id.tuntas.referrals.packet.Packets;
import id.tuntas.referrals.terms.AnswerDue;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A type that this service does not know would hold up a withdrawal behind it. */
class HearingOfCasesTests {

    private static final String END = ".example.json";

    @Test
    void knowsEveryTypeOfTheTopic() throws IOException {
        EventSubscription subscription =
                new CaseMessages().heedingCasesSubscription(heeding(), following());
        Set<String> known = new HashSet<>(subscription.handlers().keySet());
        known.addAll(subscription.ignored());

        assertThat(known).containsAll(types("case")).containsAll(types("report"));
        assertThat(subscription.ignored())
                .doesNotContainAnyElementsOf(subscription.handlers().keySet());
    }

    private static HeedingWithdrawals heeding() {
        return new HeedingWithdrawals(
                untouched(Referrals.class),
                untouched(Packets.class),
                Duration.ofDays(3),
                new Now(Clock.systemUTC()));
    }

    private static FollowingTransfers following() {
        Referrals referrals = untouched(Referrals.class);
        Now now = new Now(Clock.systemUTC());
        return new FollowingTransfers(
                referrals,
                new Successors(
                        referrals,
                        untouched(Disclosures.class),
                        untouched(Packets.class),
                        new AnswerDue(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(3)),
                        now),
                now);
    }

    private static <T> T untouched(Class<T> port) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, _) -> {
                            throw new AssertionError(method);
                        }));
    }

    private static Set<String> types(String family) throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver()
                                .getResources(
                                        "classpath*:contracts/events/id.tuntas."
                                                + family
                                                + ".*"
                                                + END))
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .map(name -> name.substring(0, name.length() - END.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
