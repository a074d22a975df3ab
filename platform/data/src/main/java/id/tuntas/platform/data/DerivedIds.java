package id.tuntas.platform.data;

import id.tuntas.platform.web.RepeatKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/** Ids that a repeat of the same request finds again. */
public final class DerivedIds {

    private DerivedIds() {}

    /**
     * @param kind keeps the aggregates apart that one request makes, such as {@code case/0}
     * @return a UUID in text, version 8 (RFC 9562, 5.8)
     */
    public static String of(RepeatKey key, String kind) {
        return of(kind, key.subject(), key.key());
    }

    /** The same for whatever names the thing for good. */
    public static String of(String kind, String... parts) {
        byte[] hash = sha256(kind + "\n" + String.join("\n", parts));
        byte[] id = Arrays.copyOf(hash, 16);
        id[6] = (byte) ((id[6] & 0x0f) | 0x80);
        id[8] = (byte) ((id[8] & 0x3f) | 0x80);
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(id);
        return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
