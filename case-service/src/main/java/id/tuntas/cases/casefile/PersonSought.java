package id.tuntas.cases.casefile;

import id.tuntas.platform.data.Personal;

/** By what a person is looked for among the parties of all cases. */
public sealed interface PersonSought {

    /**
     * @param phone in E.164
     */
    record Called(Personal<String> phone) implements PersonSought {}

    /**
     * @param number a NIK or the number of a passport, normalized
     */
    record Identified(Personal<String> number) implements PersonSought {}

    /**
     * @param number what another register calls the person's case, normalized
     */
    record RegisteredElsewhere(Personal<String> number) implements PersonSought {}
}
