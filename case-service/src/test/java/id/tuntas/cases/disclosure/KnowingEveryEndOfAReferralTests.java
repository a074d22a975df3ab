package id.tuntas.cases.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.Contracts;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.platform.data.EventSubscription;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event that this service does not know stops its referral's grant from ever ending. */
class KnowingEveryEndOfAReferralTests {

    private static final String END = ".example.json";

    private final EventSubscription subscription =
            new DisclosureMessages()
                    .endingDisclosuresSubscription(new EndingDisclosures(untouched()));

    @Test
    void knowsEveryTypeOfTheTopic() throws IOException {
        Set<String> known = new HashSet<>(subscription.handlers().keySet());
        known.addAll(subscription.ignored());

        assertThat(known).isEqualTo(types());
    }

    @Test
    void tellsEachEndByACodeThatItsOwnEventAllows() {
        JsonNode schema =
                new JsonMapper()
                        .readTree(
                                Contracts.read(
                                        "events/id.tuntas.case.disclosure-ended.v1.schema.json"));

        assertThat(schema.at("/properties/end/enum").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(
                        subscription.handlers().keySet().stream()
                                .map(type -> type.split("\\.", -1)[3].toUpperCase(Locale.ROOT))
                                .toList());
    }

    private static CaseFiles untouched() {
        return (CaseFiles)
                Proxy.newProxyInstance(
                        CaseFiles.class.getClassLoader(),
                        new Class<?>[] {CaseFiles.class},
                        (_, method, _) -> {
                            throw new AssertionError(method);
                        });
    }

    private static Set<String> types() throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver()
                                .getResources(
                                        "classpath*:contracts/events/id.tuntas.referral.*" + END))
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .map(name -> name.substring(0, name.length() - END.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
