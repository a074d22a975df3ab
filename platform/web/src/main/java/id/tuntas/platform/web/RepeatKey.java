package id.tuntas.platform.web;

/**
 * What tells a repeat of a request from a new one (draft-ietf-httpapi-idempotency-key-header-07).
 * As a controller's parameter it is made from the token's subject, the {@code Idempotency-Key}, the
 * route and a keyed hash of the body.
 *
 * @param route the method and the path as sent, such as {@code POST /api/v1/referrals}
 * @param fingerprint HMAC-SHA256 of the body, in hexadecimal
 */
public record RepeatKey(String subject, String key, String route, String fingerprint) {}
