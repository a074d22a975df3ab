package id.tuntas.identity.administration;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What the answer to a POST carries beside the thing itself. */
final class Replies {

    private static final String REPLAYED = "Idempotency-Replayed";

    private Replies() {}

    static <B> ResponseEntity<B> made(boolean replayed, String location, ResponseEntity<B> answer) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.setLocation(URI.create(location));
        return repeated(
                replayed, new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode()));
    }

    static <B> ResponseEntity<B> repeated(boolean replayed, ResponseEntity<B> answer) {
        if (!replayed) {
            return answer;
        }
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.set(REPLAYED, "true");
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }
}
