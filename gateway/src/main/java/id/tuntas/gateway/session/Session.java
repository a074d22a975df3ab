package id.tuntas.gateway.session;

import org.mongodb.spring.session.MongoSession;

/**
 * Somebody who is signed in.
 *
 * @param csrf what the console repeats in a header with each change that it asks for
 */
record Session(MongoSession stored, Tokens tokens, String csrf) {

    String id() {
        return stored.getId();
    }
}
