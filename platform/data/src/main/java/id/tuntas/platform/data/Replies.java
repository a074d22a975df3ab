package id.tuntas.platform.data;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers with a representation, its entity tag, and what a repeat is told. */
public final class Replies {

    private static final String REPLAYED = "Idempotency-Replayed";

    private Replies() {}

    public static <B> ResponseEntity<B> of(Stored<?> stored, B body) {
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(body);
    }

    public static <B> ResponseEntity<B> of(Outcome.Saved<?, ?> saved, B body) {
        ResponseEntity.BodyBuilder reply =
                ResponseEntity.status(saved.status()).eTag(Long.toString(saved.stored().version()));
        if (saved.location() != null) {
            reply.location(URI.create(saved.location()));
        }
        if (saved.replayed()) {
            reply.header(REPLAYED, "true");
        }
        return reply.body(body);
    }
}
