package id.tuntas.notifications.feed;

import id.tuntas.platform.data.EventMessage;
import id.tuntas.platform.data.EventSubscription;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts what happens to cases and referrals into the feeds, each time in its aggregate's order. */
@Configuration(proxyBeanMethods = false)
class FeedMessages {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    @Bean
    EventSubscription feeding(Feed feed, JsonMapper json) {
        Consumer<EventMessage> append =
                event -> Shares.of(happening(event, json)).forEach(feed::append);
        return new EventSubscription(
                "feed",
                Set.of("case", "referral"),
                Shares.shared().stream()
                        .collect(Collectors.toUnmodifiableMap(Function.identity(), _ -> append)),
                Shares.unshared());
    }

    static Happening happening(EventMessage event, JsonMapper json) {
        if (!event.data().isObject()) {
            throw new IllegalArgumentException(event.type() + " has no fields");
        }
        return new Happening(
                event.id(),
                event.type(),
                event.time(),
                event.subject(),
                json.convertValue(event.data(), FIELDS));
    }
}
