package id.tuntas.platform.data;

import java.util.List;

/**
 * What an aggregate says to a request: its next state with the events that tell of it, or a typed
 * rejection that names every reason.
 *
 * @param <S> the aggregate's states
 * @param <R> the rejections of the use case
 */
public sealed interface Decision<S, R> {

    /** The next state; saved in one write together with its events. */
    record Change<S, R>(S next, List<Event> events) implements Decision<S, R> {

        public Change {
            events = List.copyOf(events);
        }
    }

    /** Nothing is to be done, for it is so already; the request's key, if any, is remembered. */
    record Unchanged<S, R>() implements Decision<S, R> {}

    /** Nothing is written. */
    record Refusal<S, R>(R rejection) implements Decision<S, R> {}

    static <S, R> Decision<S, R> change(S next, Event... events) {
        return new Change<>(next, List.of(events));
    }

    static <S, R> Decision<S, R> unchanged() {
        return new Unchanged<>();
    }

    static <S, R> Decision<S, R> refuse(R rejection) {
        return new Refusal<>(rejection);
    }
}
