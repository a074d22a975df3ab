package id.tuntas.cases.casefile;

import id.tuntas.platform.web.Ids;

/** The id of a case, as in its path. */
public record CaseId(String value) {

    public CaseId {
        Ids.check("case id", value);
    }

    /** The path of the case's resource. */
    public String link() {
        return "/api/v1/cases/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
