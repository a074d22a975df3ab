package id.tuntas.identity.administration;

import id.tuntas.platform.web.Ids;

/** The id of an agency's system: the {@code client_id} that it asks tokens with. */
record SystemId(String value) {

    SystemId {
        Ids.check("system id", value);
    }
}
