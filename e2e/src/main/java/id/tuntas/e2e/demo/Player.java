package id.tuntas.e2e.demo;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Session;

/**
 * A demo person on the stage.
 *
 * @param name with the agency, as the story calls the person
 * @param language {@code id} or {@code en}
 */
record Player(Session session, String id, String name, String agency, String language) {

    /** Who the person is says {@code GET /api/v1/me}. */
    static Player from(Session session, Answer me) {
        return new Player(
                session, me.id(), me.text("/name"), me.text("/agency/name"), me.text("/locale"));
    }

    String nameAndAgency() {
        return name + " (" + agency + ")";
    }
}
