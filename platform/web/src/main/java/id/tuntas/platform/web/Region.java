package id.tuntas.platform.web;

import java.util.regex.Pattern;

/**
 * A region by its Kemendagri code: {@code 65} the province, {@code 65.03} a regency, {@code
 * 65.03.11} a district.
 */
public record Region(String code) {

    private static final Pattern CODE = Pattern.compile("\\d{2}(\\.\\d{2}){0,3}");

    public Region {
        if (!isCode(code)) {
            throw new IllegalArgumentException("region code is malformed");
        }
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** A region covers itself and all below it. */
    public boolean covers(Region other) {
        return other.code.equals(code) || other.code.startsWith(code + ".");
    }

    @Override
    public String toString() {
        return code;
    }
}
