package id.tuntas.identity.administration;

import id.tuntas.platform.web.RepeatKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is left in Keycloak of the request that made something, so that a repeat finds it: identity
 * keeps nothing itself. Hexadecimal, and short enough for a client's or an organization's name.
 *
 * @param key of who asked and the Idempotency-Key
 * @param fingerprint of the body
 */
record RepeatMark(String key, String fingerprint) {

    private static final int LENGTH = 20;

    static RepeatMark of(RepeatKey repeat) {
        return new RepeatMark(
                sha256(repeat.route() + "\n" + repeat.subject() + "\n" + repeat.key())
                        .substring(0, LENGTH),
                repeat.fingerprint().substring(0, LENGTH));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
