package id.tuntas.cases.party;

/**
 * A person of a case as they are known now. Each correction makes the next version; those before
 * are kept.
 *
 * @param version counts from 1; the party's entity tag
 * @param change how this version came to be
 */
public record Party(PartyId id, int version, Change change, Person person) {

    Party corrected(Person next, Change how) {
        return new Party(id, version + 1, how, next);
    }
}
