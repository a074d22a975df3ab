package id.tuntas.cases.casefile;

import id.tuntas.platform.web.Ids;

/** The id of a consent, unique within its case. */
public record ConsentId(String value) {

    public ConsentId {
        Ids.check("consent id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
