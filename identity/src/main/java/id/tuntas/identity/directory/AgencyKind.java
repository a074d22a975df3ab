package id.tuntas.identity.directory;

import java.util.regex.Pattern;

/** What an agency is, a code of the list {@code agency-kind}: reference data, and so no enum. */
public record AgencyKind(String code) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,39}");

    public AgencyKind {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("agency kind is malformed");
        }
    }
}
