package id.tuntas.cases.assignment;

import id.tuntas.platform.web.Ids;

/** The id of a hand-over, as in its path. */
record HandOverId(String value) {

    HandOverId {
        Ids.check("hand-over id", value);
    }

    String link() {
        return "/api/v1/hand-overs/" + value;
    }
}
