package id.tuntas.cases.assignment;

import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import java.util.Optional;

/** All hand-overs. */
interface HandOvers {

    Optional<Stored<HandOver>> find(HandOverId id);

    /** Writes it down, or finds it written down by the request that this one repeats. */
    Outcome.Saved<HandOver, Void> ask(HandOverId id, Request request, HandOver handOver);

    /** It stays done, whoever else says so. */
    Stored<HandOver> done(HandOverId id);
}
