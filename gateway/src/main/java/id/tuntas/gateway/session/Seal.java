package id.tuntas.gateway.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes what lies in the session store worth nothing to who reads it there: tokens are sealed
 * (AES-256-GCM, bound to their session), and a session's id opens nothing without our signature.
 */
final class Seal {

    private static final String HMAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec sealing;
    private final SecretKeySpec signing;

    /**
     * @param key base64 of at least 32 bytes
     */
    Seal(String key) {
        byte[] root = Base64.getDecoder().decode(key);
        if (root.length < KEY_BYTES) {
            throw new IllegalStateException("TUNTAS_SESSION_KEY: base64 of 32 bytes is needed");
        }
        SecretKeySpec hmac = new SecretKeySpec(root, HMAC);
        sealing = new SecretKeySpec(mac(hmac, "sealing"), "AES");
        signing = new SecretKeySpec(mac(hmac, "signing"), HMAC);
    }

    byte[] sealed(String text, String session) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, session)
                            .doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where it was sealed with another key or for another session. */
    Optional<String> opened(byte[] sealed, String session) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, nonce, session)
                            .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    String signed(String id) {
        return id + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(signing, id));
    }

    /** The id, where its signature is ours. */
    Optional<String> verified(String signed) {
        int dot = signed.lastIndexOf('.');
        return dot > 0 && same(signed(signed.substring(0, dot)), signed)
                ? Optional.of(signed.substring(0, dot))
                : Optional.empty();
    }

    /** Takes as long whatever is wrong. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private Cipher cipher(int mode, byte[] nonce, String session) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(session.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
