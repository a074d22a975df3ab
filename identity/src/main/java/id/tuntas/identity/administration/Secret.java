package id.tuntas.identity.administration;

import java.security.SecureRandom;
import java.util.Base64;

/** A client's secret: 32 random bytes in base64url. Prints as dots. */
record Secret(String value) {

    static Secret random(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return "···";
    }
}
