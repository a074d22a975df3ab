package id.tuntas.platform.data;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a part of a service wants to hear. A bean of this type gets a Kafka listener of its own, in
 * the group {@code <service>.<name>}: per aggregate in order, each event once (an effect must still
 * be idempotent, for a crash may come between effect and bookmark). An effect that throws is tried
 * again for as long as it takes; an event of a type that is neither handled nor ignored parks its
 * aggregate.
 *
 * @param topics without prefix, such as {@code referral}
 * @param handlers by full type
 * @param ignored full types that are known and of no interest here
 */
public record EventSubscription(
        String name,
        Set<String> topics,
        Map<String, Consumer<EventMessage>> handlers,
        Set<String> ignored) {

    public EventSubscription {
        topics = Set.copyOf(topics);
        handlers = Map.copyOf(handlers);
        ignored = Set.copyOf(ignored);
    }

    boolean understands(String type) {
        return handlers.containsKey(type) || ignored.contains(type);
    }
}
