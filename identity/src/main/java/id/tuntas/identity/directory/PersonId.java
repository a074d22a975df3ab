package id.tuntas.identity.directory;

import id.tuntas.platform.web.Ids;

/** The id of a person: Keycloak's user id, the {@code sub} of the person's tokens. */
public record PersonId(String value) {

    public PersonId {
        Ids.check("person id", value);
    }
}
