package id.tuntas.platform.web;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.springframework.http.client.ClientHttpRequestInterceptor;

/**
 * The addresses at which one service answers: one, where something else spreads the calls, such as
 * a Kubernetes Service, or several, which then take turns. One that refuses a connection is asked
 * last for a second; nothing else is remembered, and a caller belongs to none of them.
 */
public final class Replicas {

    private static final long AWAY_FOR = Duration.ofSeconds(1).toNanos();

    private final List<URI> all;
    private final LongSupplier nanos;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, Long> refusedAt = new ConcurrentHashMap<>();

    Replicas(List<URI> all, LongSupplier nanos) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a service without an address");
        }
        this.all = List.copyOf(all);
        this.nanos = nanos;
    }

    /**
     * Also how configuration properties are read.
     *
     * @param addresses scheme, host and port of each, with commas between
     */
    public static Replicas of(String addresses) {
        return new Replicas(
                Arrays.stream(addresses.split(",", -1))
                        .map(String::strip)
                        .filter(address -> !address.isEmpty())
                        .map(URI::create)
                        .toList(),
                System::nanoTime);
    }

    /** For URIs that {@link #spread} or {@link #at} sends on. */
    public URI first() {
        return all.getFirst();
    }

    /** All of them, in the order in which this one call tries them. */
    public List<URI> inTurn() {
        int start = turn.getAndUpdate(last -> (last + 1) % all.size());
        List<URI> order = new ArrayList<>(all.subList(start, all.size()));
        order.addAll(all.subList(0, start));
        order.sort((one, other) -> Boolean.compare(isAway(one), isAway(other)));
        return order;
    }

    /** Nobody listens there: until a second from now others are asked first. */
    public void refused(URI replica) {
        refusedAt.put(replica, nanos.getAsLong());
    }

    /** The same resource at one replica. */
    public static URI at(URI replica, URI resource) {
        String query = resource.getRawQuery();
        return URI.create(
                replica.getScheme()
                        + "://"
                        + replica.getRawAuthority()
                        + resource.getRawPath()
                        + (query == null ? "" : "?" + query));
    }

    /**
     * Sends each request to the next replica, and to another where a connection is refused:
     * whatever it asked for has then not happened.
     */
    public ClientHttpRequestInterceptor spread() {
        return new SpreadCalls(this);
    }

    private boolean isAway(URI replica) {
        Long at = refusedAt.get(replica);
        return at != null && nanos.getAsLong() - at < AWAY_FOR;
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
