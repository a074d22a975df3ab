package id.tuntas.cases.casefile;

import id.tuntas.cases.party.PartyId;
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

    /** The path of one of the case's parties. */
    public String partyLink(PartyId party) {
        return link() + "/parties/" + party.value();
    }

    /** The path of one of the case's notes. */
    public String noteLink(String note) {
        return link() + "/notes/" + note;
    }

    @Override
    public String toString() {
        return value;
    }
}
