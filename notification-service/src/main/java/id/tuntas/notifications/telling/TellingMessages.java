package id.tuntas.notifications.telling;

import id.tuntas.notifications.cases.CaseNumbers;
import id.tuntas.notifications.directory.People;
import id.tuntas.notifications.inbox.Inbox;
import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.data.EventMessage;
import id.tuntas.platform.data.EventSubscription;
import id.tuntas.platform.data.Sequence;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/**
 * Listens to what happens to cases, referrals, agencies and people. An event that fails is tried
 * again whole.
 */
@Configuration(proxyBeanMethods = false)
class TellingMessages {

    private static final String IDENTITY = "identity";

    @Bean
    Telling telling(People people) {
        return new Telling(
                people, (kind, parts) -> DerivedIds.of(kind, parts.toArray(String[]::new)));
    }

    @Bean
    EventSubscription tellingPeople(
            Telling telling, Inbox inbox, CaseNumbers numbers, People people) {
        Consumer<EventMessage> tell =
                event -> {
                    if (event.topic().equals(IDENTITY)) {
                        people.forget();
                    }
                    Fact fact = fact(event);
                    remember(fact, numbers);
                    telling.overtakenBy(fact).forEach(inbox::withdraw);
                    telling.noticesOf(fact).forEach(inbox::put);
                };
        return new EventSubscription(
                "telling",
                Set.of("case", "referral", IDENTITY),
                WhoIsTold.told().stream()
                        .collect(Collectors.toUnmodifiableMap(Function.identity(), _ -> tell)),
                WhoIsTold.silent());
    }

    /** A referral's events know their case by its id only; people know it by its number. */
    private static void remember(Fact fact, CaseNumbers numbers) {
        fact.optional("caseId")
                .ifPresent(caseId ->
                        fact.optional("number").ifPresent(number -> numbers.put(caseId, number)));
    }

    static Fact fact(EventMessage event) {
        Map<String, String> values =
                event.data().properties().stream()
                        .filter(field -> field.getValue().isValueNode())
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        (Map.Entry<String, JsonNode> field) ->
                                                field.getValue().asString()));
        return new Fact(
                event.id(),
                event.sequence().toString(),
                before(event),
                event.type(),
                event.time(),
                values);
    }

    /** Event ids are {@code <subject>:<epoch>:<version>:<n>}; n counts within one save. */
    private static Optional<String> before(EventMessage event) {
        Sequence at = event.sequence();
        return at.n() == 0
                ? Optional.empty()
                : Optional.of(
                        "%s:%d:%d:%d"
                                .formatted(event.subject(), at.epoch(), at.version(), at.n() - 1));
    }
}
