package id.tuntas.cases.casefile;

import id.tuntas.cases.party.Age;
import java.util.Optional;

/**
 * Which cases of a worklist are wanted; what is empty does not narrow it.
 *
 * @param state the name of a state
 * @param region a region's code; its districts' cases are wanted
 * @param assignee the subject of who carries it
 * @param unassigned whether those are wanted that nobody carries
 * @param reviewDue whether those are wanted that owe a second person's review
 * @param born between which days the victim may have been born
 */
public record CaseFilter(
        Optional<String> state,
        Optional<String> region,
        Optional<String> category,
        Optional<String> risk,
        Optional<String> number,
        Optional<String> incident,
        Optional<String> assignee,
        boolean unassigned,
        boolean reviewDue,
        Optional<Age.Born> born,
        Optional<PersonSought> person) {

    static CaseFilter ofIncident(IncidentNumber number) {
        return of(Optional.of(number.value()), Optional.empty());
    }

    static CaseFilter of(PersonSought person) {
        return of(Optional.empty(), Optional.of(person));
    }

    private static CaseFilter of(Optional<String> incident, Optional<PersonSought> person) {
        return new CaseFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                incident,
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                person);
    }
}
