package id.tuntas.platform.data;

import id.tuntas.platform.web.Fingerprints;
import java.nio.charset.StandardCharsets;

/**
 * Keyed hashes of personal values, stored beside them to find them again without opening them. It
 * stands here because the value of a {@link Personal} is reached from nowhere else.
 */
public final class BlindIndex {

    private final Fingerprints fingerprints;

    public BlindIndex(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /**
     * @param kind keeps apart what is alike and means something else, such as {@code phone}
     * @param value normalized, so that one thing has one writing
     * @return HMAC-SHA256 in hexadecimal
     */
    public String of(String kind, Personal<String> value) {
        return fingerprints.of((kind + "\n" + value.sealed()).getBytes(StandardCharsets.UTF_8));
    }
}
