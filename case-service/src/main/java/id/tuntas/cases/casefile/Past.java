package id.tuntas.cases.casefile;

import id.tuntas.cases.party.Reason;
import id.tuntas.platform.data.Personal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a case was before, the oldest first.
 *
 * @param closures those that were followed by a reopening
 * @param incidents those that it was thought to belong to
 */
public record Past(List<Closure> closures, List<Incident> incidents) {

    public static final Past NONE = new Past(List.of(), List.of());

    /** A closure, and what undid it. */
    public record Closure(
            ClosureProposal proposal,
            Step approved,
            @Nullable Personal<String> approvalReason,
            Reopening reopening) {}

    /**
     * That services run again.
     *
     * @param reason its code is of list {@code reopening-reason}
     */
    public record Reopening(Reason reason, Step reopened) {}

    /**
     * An incident that the case belonged to.
     *
     * @param left who linked the case to another one, and when
     */
    public record Incident(IncidentNumber number, Step left) {}

    public Past {
        closures = List.copyOf(closures);
        incidents = List.copyOf(incidents);
    }

    Past plus(Closure closure) {
        return new Past(with(closures, closure), incidents);
    }

    Past plus(Incident incident) {
        return new Past(closures, with(incidents, incident));
    }

    private static <T> List<T> with(List<T> all, T next) {
        return Stream.concat(all.stream(), Stream.of(next)).toList();
    }
}
