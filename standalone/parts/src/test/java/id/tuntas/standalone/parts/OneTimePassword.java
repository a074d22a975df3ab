package id.tuntas.standalone.parts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes as an authenticator app makes them (RFC 6238: HMAC-SHA-1, 6 digits, 30 s). */
record OneTimePassword(String secret) {
    private static final int PERIOD_SECONDS = 30;
    private static final int ONE_MILLION = 1_000_000;

    static long periodOf(Instant time) {
        return time.getEpochSecond() / PERIOD_SECONDS;
    }

    String at(Instant time) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(periodOf(time)).array());
            int offset = hash[hash.length - 1] & 0xf;
            int code = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return "%06d".formatted(code % ONE_MILLION);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
