package id.tuntas.standalone.parts;

import java.util.List;
import java.util.Map;

/**
 * A mail that the sink received.
 *
 * @param id the header {@code Message-ID}
 * @param body the plain text part, else the first part there is
 * @param headers the first of each name
 */
public record Mail(
        String id, List<String> to, String subject, String body, Map<String, String> headers) {}
