package id.tuntas.cases.party;

import id.tuntas.platform.data.DerivedIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The people of a case, in the order they were added: one victim, and whoever else is known. */
public record Parties(List<Party> all) {

    /** A case is one document; so many people are a list, and belong elsewhere. */
    public static final int MOST = 40;

    public Parties {
        all = List.copyOf(all);
        if (persons(all, Victim.class).count() != 1) {
            throw new IllegalArgumentException("a case is the file of exactly one victim");
        }
    }

    /** Those that a case is opened with; their ids follow from the case's. */
    public static Parties opened(
            String caseId, Victim victim, List<Suspect> suspects, Change change) {
        List<Party> all = new ArrayList<>();
        all.add(new Party(id(caseId, "victim"), 1, change, victim));
        for (Suspect suspect : suspects) {
            all.add(new Party(id(caseId, "suspect/" + (all.size() - 1)), 1, change, suspect));
        }
        return new Parties(all);
    }

    public Victim victim() {
        return persons(all, Victim.class).findFirst().orElseThrow();
    }

    public List<Suspect> suspects() {
        return persons(all, Suspect.class).toList();
    }

    public Optional<Party> find(PartyId id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public boolean areFull() {
        return all.size() >= MOST;
    }

    public Parties plus(Party added) {
        return new Parties(Stream.concat(all.stream(), Stream.of(added)).toList());
    }

    /** With the next version of one of them. */
    public Parties corrected(PartyId id, Person next, Change change) {
        return new Parties(
                all.stream()
                        .map(each -> each.id().equals(id) ? each.corrected(next, change) : each)
                        .toList());
    }

    private static <P extends Person> Stream<P> persons(List<Party> parties, Class<P> kind) {
        return parties.stream().map(Party::person).filter(kind::isInstance).map(kind::cast);
    }

    private static PartyId id(String caseId, String place) {
        return new PartyId(DerivedIds.of("party", caseId, place));
    }
}
