package id.tuntas.notifications.feed;

import id.tuntas.platform.web.AgencyId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one table of what stands in whose feed: event → agency → fields. A field that is not named
 * here is not passed on, whatever its event carries.
 */
final class Shares {

    /** An agency's part in an event: the field of the event that names it. */
    enum Side {
        SENDER("senderAgencyId"),
        RECIPIENT("recipientAgencyId"),
        UNIT("unitId"),
        FORMER_UNIT("fromUnitId"),
        OTHER_UNIT("toUnitId"),
        REPORTER("fromAgencyId");

        private final String field;

        Side(String field) {
            this.field = field;
        }
    }

    /** One row. */
    record Row(String type, Side side, Set<String> fields) {}

    /** What both sides of a referral see of it in its representation too. */
    private static final List<String> REFERRAL =
            List.of(
                    "referralId",
                    "caseId",
                    "senderAgencyId",
                    "recipientAgencyId",
                    "sentBy",
                    "urgency",
                    "by",
                    "link");

    /** Granted by nobody: its case may be one that the sender does not know to exist. */
    private static final List<String> NEVER_SENT =
            List.of("referralId", "senderAgencyId", "sentBy", "reason", "link");

    private static final List<String> CASE = List.of("caseId", "number", "unitId", "by", "link");

    private static final List<Row> TABLE =
            Stream.of(
                            both("sent", "service", "basis", "answerDueAt"),
                            both("received"),
                            both("accepted"),
                            both("declined", "reason"),
                            both("started"),
                            both("progressed", "progress"),
                            both("completed", "outcome"),
                            both("cancellation-requested", "reason"),
                            both("cancelled", "reason"),
                            both("redirection-requested", "toAgencyId", "reason"),
                            both("redirection-refused"),
                            both("recalled", "reason"),
                            both("confirmed-by-phone"),
                            both("overdue", "answerDueAt"),
                            both("sender-changed", "fromAgencyId"),
                            // Its first recipient can't open what it became.
                            sender("redirected", "toAgencyId", "successorId"),
                            recipient("redirected", "toAgencyId"),
                            // Who does it is the recipient's own affair.
                            recipient("assigned", "assigneeId"),
                            of(Side.SENDER, "referral.abandoned", NEVER_SENT),
                            unit(
                                    "report.received",
                                    "reportId",
                                    "channel",
                                    "contactKind",
                                    "danger",
                                    "receivedBy",
                                    "fromAgencyId"),
                            unit(
                                    "report.triaged",
                                    "reportId",
                                    "end",
                                    "caseIds",
                                    "triagedBy",
                                    "fromAgencyId"),
                            // Its receipt says more, and all that it may know.
                            of(Side.REPORTER, "report.triaged", List.of("reportId")),
                            unit(
                                    "case.registered",
                                    "registeredBy",
                                    "incidentNumber",
                                    "district",
                                    "categories",
                                    "risk"),
                            unit("case.assessment-started"),
                            unit("case.assessment-finished"),
                            unit("case.updated"),
                            unit("case.closure-proposed", "outcome"),
                            unit("case.closure-refused", "proposedBy"),
                            unit("case.closure-withdrawn"),
                            unit("case.closed", "outcome", "proposedBy"),
                            unit("case.reopened", "proposedBy", "approvedBy"),
                            unit("case.assigned", "assigneeId", "handOverId"),
                            unit("case.transfer-requested", "toUnitId"),
                            of(Side.OTHER_UNIT, "case.transfer-requested", CASE, "toUnitId"),
                            unit("case.transfer-refused", "toUnitId", "requestedBy"),
                            of(Side.OTHER_UNIT, "case.transfer-refused", CASE, "toUnitId"),
                            unit("case.transfer-withdrawn", "toUnitId"),
                            of(Side.OTHER_UNIT, "case.transfer-withdrawn", CASE, "toUnitId"),
                            unit("case.transferred", "fromUnitId", "requestedBy"),
                            of(Side.FORMER_UNIT, "case.transferred", CASE, "fromUnitId"))
                    .flatMap(List::stream)
                    .toList();

    /**
     * Known, and in no feed: what goes on within a file, and what its referral's own events say.
     */
    private static final Set<String> UNSHARED =
            Stream.of(
                            "case.disclosure-granted",
                            "case.disclosure-ended",
                            "case.disclosure-reviewed",
                            "case.consent-recorded",
                            "case.consent-withdrawn",
                            "case.note-added",
                            "case.party-added",
                            "case.party-corrected",
                            "case.incident-linked")
                    .map(Shares::type)
                    .collect(Collectors.toUnmodifiableSet());

    private Shares() {}

    /** What each agency sees of this event; an agency of two sides sees what either does. */
    static Map<AgencyId, Happening> of(Happening whole) {
        Map<AgencyId, Set<String>> fields = new LinkedHashMap<>();
        TABLE.stream()
                .filter(row -> row.type().equals(whole.type()))
                .forEach(row -> {
                    if (whole.data().get(row.side().field) instanceof String agency) {
                        fields.computeIfAbsent(new AgencyId(agency), _ -> new LinkedHashSet<>())
                                .addAll(row.fields());
                    }
                });
        Map<AgencyId, Happening> shares = new LinkedHashMap<>();
        fields.forEach((agency, seen) -> shares.put(agency, whole.with(only(seen, whole.data()))));
        return shares;
    }

    /** The types that stand in a feed. */
    static Set<String> shared() {
        return TABLE.stream().map(Row::type).collect(Collectors.toUnmodifiableSet());
    }

    /** The types that stand in none. */
    static Set<String> unshared() {
        return UNSHARED;
    }

    static List<Row> rows() {
        return TABLE;
    }

    private static Map<String, Object> only(Set<String> fields, Map<String, Object> data) {
        Map<String, Object> kept = new LinkedHashMap<>(data);
        kept.keySet().retainAll(fields);
        return kept;
    }

    private static List<Row> both(String step, String... more) {
        return Stream.of(sender(step, more), recipient(step, more)).flatMap(List::stream).toList();
    }

    private static List<Row> sender(String step, String... more) {
        return of(Side.SENDER, "referral." + step, REFERRAL, more);
    }

    private static List<Row> recipient(String step, String... more) {
        return of(Side.RECIPIENT, "referral." + step, REFERRAL, more);
    }

    private static List<Row> unit(String event, String... more) {
        return of(Side.UNIT, event, CASE, more);
    }

    private static List<Row> of(Side side, String event, List<String> fields, String... more) {
        return List.of(
                new Row(
                        type(event),
                        side,
                        Stream.concat(fields.stream(), Arrays.stream(more))
                                .collect(Collectors.toUnmodifiableSet())));
    }

    private static String type(String event) {
        return "id.tuntas." + event + ".v1";
    }
}
