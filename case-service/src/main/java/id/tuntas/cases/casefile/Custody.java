package id.tuntas.cases.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In whose hands a case is and was: who of the unit carries it, and which unit was asked to take it
 * over. Both with their history, the latest last; at most the last of each still holds.
 */
public record Custody(List<Assignment> assignments, List<Transfer> transfers) {

    /** A case is one document; one that is sent to and fro so often needs a word among people. */
    public static final int MOST_TRANSFERS = 50;

    public static final Custody NONE = new Custody(List.of(), List.of());

    public Custody {
        assignments = List.copyOf(assignments);
        transfers = List.copyOf(transfers);
    }

    public Optional<Assignment> current() {
        return assignments.stream().filter(Assignment::isCurrent).findFirst();
    }

    public boolean isCarriedBy(String person) {
        return current().filter(each -> each.assignee().equals(person)).isPresent();
    }

    public Optional<Transfer> lastTransfer() {
        return transfers.isEmpty() ? Optional.empty() : Optional.of(transfers.getLast());
    }

    public Optional<Transfer> pendingTransfer() {
        return lastTransfer().filter(Transfer::isPending);
    }

    public Custody assigned(Assignment next) {
        return new Custody(
                Stream.concat(ended(next.given().at()).stream(), Stream.of(next)).toList(),
                transfers);
    }

    public boolean takesNoMoreTransfers() {
        return transfers.size() >= MOST_TRANSFERS;
    }

    public Custody asked(Transfer transfer) {
        return new Custody(
                assignments, Stream.concat(transfers.stream(), Stream.of(transfer)).toList());
    }

    /** The pending transfer is answered; an accepted one also ends the old unit's assignment. */
    public Custody answered(Transfer.Answer answer) {
        List<Transfer> next = new ArrayList<>(transfers);
        next.set(next.size() - 1, next.getLast().answered(answer));
        return new Custody(
                answer.end() == Transfer.End.ACCEPTED ? ended(answer.step().at()) : assignments,
                next);
    }

    private List<Assignment> ended(Instant at) {
        return assignments.stream().map(each -> each.endedAt(at)).toList();
    }
}
