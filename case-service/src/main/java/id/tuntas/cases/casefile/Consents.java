package id.tuntas.cases.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The consents of a case, those that were withdrawn too, in the order of their recording. */
public record Consents(List<Consent> all) {

    /** A case is one document; so many are no record of what a person wants. */
    public static final int MOST = 100;

    public static final Consents NONE = new Consents(List.of());

    public Consents {
        all = List.copyOf(all);
    }

    public Optional<Consent> of(ConsentId id) {
        return all.stream().filter(consent -> consent.id().equals(id)).findFirst();
    }

    /** The latest that allows it on that day. */
    public Optional<Consent> allowing(String recipientKind, String purpose, LocalDate today) {
        return all.reversed().stream()
                .filter(consent -> consent.isLiveOn(today))
                .filter(consent -> consent.covers(recipientKind, purpose))
                .findFirst();
    }

    public boolean areFull() {
        return all.size() >= MOST;
    }

    public Consents plus(Consent consent) {
        return new Consents(Stream.concat(all.stream(), Stream.of(consent)).toList());
    }

    public Consents withdrawn(ConsentId id, Consent.Withdrawal withdrawal) {
        return new Consents(
                all.stream()
                        .map(each -> each.id().equals(id) ? each.withdrawn(withdrawal) : each)
                        .toList());
    }
}
