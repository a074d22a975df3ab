package id.tuntas.cases.casefile;

import java.util.Optional;

/**
 * Which cases of a worklist are wanted; what is empty does not narrow it.
 *
 * @param state the name of a state
 * @param assignee the subject of who carries it
 * @param unassigned whether those are wanted that nobody carries
 * @param reviewDue whether those are wanted that owe a second person's review
 * @param region a region's code; its districts' cases are wanted
 */
public record CaseFilter(
        Optional<String> state,
        Optional<String> region,
        Optional<String> category,
        Optional<String> risk,
        Optional<String> incidentNumber,
        Optional<String> assignee,
        boolean unassigned,
        boolean reviewDue) {}
