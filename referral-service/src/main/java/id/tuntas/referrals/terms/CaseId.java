package id.tuntas.referrals.terms;

import id.tuntas.platform.web.Ids;

/** The id of a case in case-service. */
public record CaseId(String value) {

    public CaseId {
        Ids.check("case id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
