package id.tuntas.cases.party;

import id.tuntas.platform.web.Ids;

/** The id of a party within its case. */
public record PartyId(String value) {

    public PartyId {
        Ids.check("party id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
