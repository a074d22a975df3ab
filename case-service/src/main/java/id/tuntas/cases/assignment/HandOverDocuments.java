package id.tuntas.cases.assignment;

import id.tuntas.platform.data.AggregateStore;
import id.tuntas.platform.data.Aggregates;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hand-overs in MongoDB. */
@Component
class HandOverDocuments implements HandOvers {

    private final AggregateStore<HandOver> store;

    HandOverDocuments(Aggregates aggregates) {
        store = aggregates.store(new HandOverDocumentKind());
    }

    @Override
    public Optional<Stored<HandOver>> find(HandOverId id) {
        return store.find(id.value());
    }

    @Override
    public Outcome.Saved<HandOver, Void> ask(HandOverId id, Request request, HandOver handOver) {
        return store.<Void>create(id.value(), id.link(), request, () -> Decision.change(handOver))
                .orElseThrow(_ -> new IllegalStateException("a hand-over is never refused"));
    }

    @Override
    public Stored<HandOver> done(HandOverId id) {
        return store.<Void>change(
                        id.value(),
                        Request.ours(),
                        handOver ->
                                handOver.isDone()
                                        ? Decision.unchanged()
                                        : Decision.change(handOver.done()))
                .orElseThrow(_ -> new IllegalStateException("a hand-over is never refused"))
                .stored();
    }
}
