package id.tuntas.notifications.telling;

import static id.tuntas.notifications.telling.NoticeKind.AGENCY_REPORTED;
import static id.tuntas.notifications.telling.NoticeKind.CASES_HANDED_OVER;
import static id.tuntas.notifications.telling.NoticeKind.CASE_ASSIGNED;
import static id.tuntas.notifications.telling.NoticeKind.CASE_CLOSED;
import static id.tuntas.notifications.telling.NoticeKind.CASE_REGISTERED;
import static id.tuntas.notifications.telling.NoticeKind.CASE_REOPENED;
import static id.tuntas.notifications.telling.NoticeKind.CASE_TAKEN_OVER;
import static id.tuntas.notifications.telling.NoticeKind.CLOSURE_PROPOSED;
import static id.tuntas.notifications.telling.NoticeKind.CLOSURE_REFUSED;
import static id.tuntas.notifications.telling.NoticeKind.CONSENT_WITHDRAWN;
import static id.tuntas.notifications.telling.NoticeKind.DANGER_REPORTED;
import static id.tuntas.notifications.telling.NoticeKind.DISCLOSURE_OBJECTED;
import static id.tuntas.notifications.telling.NoticeKind.DISCLOSURE_UPHELD;
import static id.tuntas.notifications.telling.NoticeKind.PERSON_DEACTIVATED;
import static id.tuntas.notifications.telling.NoticeKind.PERSON_MOVED;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_ABANDONED;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_ACCEPTED;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_ASSIGNED;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_CANCELLATION_REQUESTED;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_CANCELLED;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_COMPLETED;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_CONSENT_WITHDRAWN;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_DECLINED;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_OVERDUE;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_PROGRESSED;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_RECALLED;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_RECALL_RECORDED;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_RECEIVED;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_REDIRECTED;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_REDIRECTION_REFUSED;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_REDIRECTION_REQUESTED;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_SENT;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_STARTED;
import static id.tuntas.notifications.telling.NoticeKind.REFERRAL_UNSENT_WITHOUT_CONSENT;
import static id.tuntas.notifications.telling.NoticeKind.REPORT_LINKED;
import static id.tuntas.notifications.telling.NoticeKind.REVIEW_DUE;
import static id.tuntas.notifications.telling.NoticeKind.SETTLEMENT_SIGNALLED;
import static id.tuntas.notifications.telling.NoticeKind.TRANSFER_ACCEPTED;
import static id.tuntas.notifications.telling.NoticeKind.TRANSFER_REFUSED;
import static id.tuntas.notifications.telling.NoticeKind.TRANSFER_REQUESTED;
import static id.tuntas.notifications.telling.NoticeKind.TRANSFER_WITHDRAWN;
import static id.tuntas.notifications.telling.WhoIsTold.When.ALONE;
import static id.tuntas.notifications.telling.WhoIsTold.When.ALWAYS;
import static id.tuntas.notifications.telling.WhoIsTold.When.AT_SENDERS_WISH;
import static id.tuntas.notifications.telling.WhoIsTold.When.BY_AGENCY;
import static id.tuntas.notifications.telling.WhoIsTold.When.HANDED_OVER;
import static id.tuntas.notifications.telling.WhoIsTold.When.IF_HIGH;
import static id.tuntas.notifications.telling.WhoIsTold.When.IN_DANGER;
import static id.tuntas.notifications.telling.WhoIsTold.When.IN_EMERGENCY;
import static id.tuntas.notifications.telling.WhoIsTold.When.LINKED;
import static id.tuntas.notifications.telling.WhoIsTold.When.NEVER;
import static id.tuntas.notifications.telling.WhoIsTold.When.OBJECTED;
import static id.tuntas.notifications.telling.WhoIsTold.When.OUT_OF_TIME;
import static id.tuntas.notifications.telling.WhoIsTold.When.UNDER_PRESSURE;
import static id.tuntas.notifications.telling.WhoIsTold.When.UPHELD;
import static id.tuntas.notifications.telling.WhoIsTold.When.WITHOUT_CONSENT;

import id.tuntas.platform.web.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one table of who is told what: event → kind of notice → recipients, and whether urgent. */
final class WhoIsTold {

    /** A condition on the event. */
    enum When {
        ALWAYS,
        NEVER,
        IF_HIGH,
        IN_DANGER,
        OUT_OF_TIME,
        UNDER_PRESSURE,
        IN_EMERGENCY,
        UPHELD,
        OBJECTED,
        ALONE,
        HANDED_OVER,
        WITHOUT_CONSENT,
        AT_SENDERS_WISH,
        BY_AGENCY,
        LINKED;

        boolean holdsFor(Fact fact) {
            return switch (this) {
                case ALWAYS -> true;
                case NEVER -> false;
                case IF_HIGH -> fact.says("urgency", "HIGH");
                case IN_DANGER -> fact.says("danger", "true");
                case OUT_OF_TIME -> fact.says("reason", "OUT_OF_TIME");
                case UNDER_PRESSURE -> fact.says("pressure", "true");
                case IN_EMERGENCY -> fact.says("basis", "VITAL_INTEREST");
                case UPHELD -> fact.says("verdict", "UPHELD");
                case OBJECTED -> fact.says("verdict", "OBJECTED");
                case ALONE -> fact.optional(HAND_OVER).isEmpty();
                case HANDED_OVER -> fact.optional(HAND_OVER).isPresent();
                case WITHOUT_CONSENT -> fact.says("reason", "CONSENT_WITHDRAWN");
                case AT_SENDERS_WISH -> !fact.says("reason", "CONSENT_WITHDRAWN");
                // Of one in danger the same people are told that.
                case BY_AGENCY ->
                        fact.optional(FROM_AGENCY).isPresent() && !IN_DANGER.holdsFor(fact);
                case LINKED -> fact.says("end", "LINKED");
            };
        }
    }

    /** The field of an event that is one of many of a hand-over. */
    static final String HAND_OVER = "handOverId";

    private static final String FROM_AGENCY = "fromAgencyId";

    private static final List<Recipients> LIAISONS =
            List.of(new Recipients.Members(Role.LIAISON, "recipientAgencyId"));
    private static final List<Recipients> MANAGERS =
            List.of(new Recipients.Members(Role.CASE_MANAGER, "unitId"));
    private static final List<Recipients> HEADS =
            List.of(
                    new Recipients.Members(Role.HEAD, "unitId"),
                    new Recipients.MembersOfLead(Role.HEAD));
    private static final List<Role> RUN_CASES = List.of(Role.CASE_MANAGER, Role.HEAD);
    private static final Recipients SENDER_THEMSELVES =
            new Recipients.Colleague("sentBy", "senderAgencyId", RUN_CASES, false);
    private static final List<Recipients> SENT_BY = List.of(SENDER_THEMSELVES);
    private static final List<Recipients> SENT_BY_AND_MANAGERS =
            List.of(new Recipients.Colleague("sentBy", "senderAgencyId", RUN_CASES, true));
    private static final List<Recipients> WHO_MINDS_LATENESS =
            List.of(
                    new Recipients.MembersOfLead(Role.COORDINATOR),
                    SENDER_THEMSELVES,
                    new Recipients.Members(Role.LIAISON, "recipientAgencyId"),
                    new Recipients.Members(Role.HEAD, "recipientAgencyId"),
                    new Recipients.Members(Role.HEAD, "senderAgencyId"));
    private static final List<Recipients> WHO_TAKES_REPORTS_ON =
            List.of(
                    new Recipients.Members(Role.INTAKE, "unitId"),
                    new Recipients.Members(Role.CASE_MANAGER, "unitId"));
    private static final List<Recipients> PROPOSER = List.of(new Recipients.Person("proposedBy"));

    private static final List<Recipients> SIGNAL_READERS =
            List.of(
                    new Recipients.Members(Role.HEAD, "unitId"),
                    new Recipients.MembersOfLead(Role.COORDINATOR));
    private static final List<Recipients> GRANTER =
            List.of(new Recipients.Colleague("grantedBy", "unitId", RUN_CASES, false));
    private static final List<Recipients> GRANTER_AND_MANAGERS =
            List.of(new Recipients.Colleague("grantedBy", "unitId", RUN_CASES, true));
    private static final List<Recipients> ASSIGNEE = List.of(new Recipients.Person("assigneeId"));
    private static final List<Recipients> ASKED_UNIT =
            List.of(
                    new Recipients.Members(Role.HEAD, "toUnitId"),
                    new Recipients.Members(Role.CASE_MANAGER, "toUnitId"));
    private static final List<Recipients> ASKER = List.of(new Recipients.Person("requestedBy"));
    private static final List<Recipients> WHO_CLOSED_AND_MANAGERS =
            List.of(
                    new Recipients.Person("proposedBy"),
                    new Recipients.Person("approvedBy"),
                    new Recipients.Members(Role.CASE_MANAGER, "unitId"));

    private static final Optional<String> BY = Optional.of("by");
    private static final Optional<String> REGISTERED_BY = Optional.of("registeredBy");
    private static final Optional<String> SENDER = Optional.of("senderAgencyId");
    private static final Optional<String> RECIPIENT = Optional.of("recipientAgencyId");
    private static final Optional<String> UNIT = Optional.of("unitId");
    private static final Optional<String> TO_UNIT = Optional.of("toUnitId");
    private static final Optional<String> FROM_UNIT = Optional.of("fromUnitId");
    private static final Optional<String> NONE = Optional.empty();

    private static final List<Row> TABLE = table();

    /** Columns: event, kind, who is told, but not who did it, urgent, the agency its text names. */
    private static List<Row> table() {
        return List.of(
                row("referral.sent", REFERRAL_SENT, LIAISONS, NONE, IF_HIGH, SENDER),
                row("referral.received", REFERRAL_RECEIVED, SENT_BY, BY, NEVER, RECIPIENT),
                row("referral.accepted", REFERRAL_ACCEPTED, SENT_BY, BY, NEVER, RECIPIENT),
                row(
                        "referral.declined",
                        REFERRAL_DECLINED,
                        SENT_BY_AND_MANAGERS,
                        BY,
                        NEVER,
                        RECIPIENT),
                row("referral.started", REFERRAL_STARTED, SENT_BY, BY, NEVER, RECIPIENT),
                row("referral.progressed", REFERRAL_PROGRESSED, SENT_BY, BY, NEVER, RECIPIENT),
                row("referral.completed", REFERRAL_COMPLETED, SENT_BY, BY, NEVER, RECIPIENT),
                rowIf(
                        AT_SENDERS_WISH,
                        "referral.cancellation-requested",
                        REFERRAL_CANCELLATION_REQUESTED,
                        LIAISONS,
                        NONE,
                        IF_HIGH,
                        SENDER),
                row("referral.cancelled", REFERRAL_CANCELLED, SENT_BY, BY, NEVER, RECIPIENT),
                row(
                        "referral.redirection-requested",
                        REFERRAL_REDIRECTION_REQUESTED,
                        SENT_BY_AND_MANAGERS,
                        BY,
                        IF_HIGH,
                        RECIPIENT),
                row(
                        "referral.redirection-refused",
                        REFERRAL_REDIRECTION_REFUSED,
                        LIAISONS,
                        NONE,
                        IF_HIGH,
                        SENDER),
                row("referral.redirected", REFERRAL_REDIRECTED, LIAISONS, NONE, NEVER, SENDER),
                row("referral.recalled", REFERRAL_RECALLED, LIAISONS, NONE, ALWAYS, SENDER),
                row("referral.recalled", REFERRAL_RECALL_RECORDED, SENT_BY, BY, NEVER, RECIPIENT),
                rowIf(
                        WITHOUT_CONSENT,
                        "referral.cancellation-requested",
                        REFERRAL_CONSENT_WITHDRAWN,
                        LIAISONS,
                        NONE,
                        ALWAYS,
                        SENDER),
                rowIf(
                        WITHOUT_CONSENT,
                        "referral.abandoned",
                        REFERRAL_UNSENT_WITHOUT_CONSENT,
                        SENT_BY,
                        NONE,
                        NEVER,
                        NONE),
                row(
                        "referral.overdue",
                        REFERRAL_OVERDUE,
                        WHO_MINDS_LATENESS,
                        NONE,
                        IF_HIGH,
                        RECIPIENT),
                row("referral.assigned", REFERRAL_ASSIGNED, ASSIGNEE, BY, IF_HIGH, SENDER),
                // A refused one was refused to its sender's face.
                rowIf(
                        OUT_OF_TIME,
                        "referral.abandoned",
                        REFERRAL_ABANDONED,
                        SENT_BY_AND_MANAGERS,
                        NONE,
                        NEVER,
                        NONE),
                rowIf(
                        IN_DANGER,
                        "report.received",
                        DANGER_REPORTED,
                        WHO_TAKES_REPORTS_ON,
                        NONE,
                        ALWAYS,
                        NONE),
                rowIf(
                        BY_AGENCY,
                        "report.received",
                        AGENCY_REPORTED,
                        WHO_TAKES_REPORTS_ON,
                        NONE,
                        NEVER,
                        Optional.of(FROM_AGENCY)),
                rowIf(
                        LINKED,
                        "report.triaged",
                        REPORT_LINKED,
                        MANAGERS,
                        Optional.of("triagedBy"),
                        NEVER,
                        NONE),
                row("case.registered", CASE_REGISTERED, MANAGERS, REGISTERED_BY, NEVER, NONE),
                row("case.closure-proposed", CLOSURE_PROPOSED, HEADS, BY, NEVER, NONE),
                row("case.closure-refused", CLOSURE_REFUSED, PROPOSER, NONE, NEVER, NONE),
                row("case.closed", CASE_CLOSED, PROPOSER, NONE, NEVER, NONE),
                row("case.consent-withdrawn", CONSENT_WITHDRAWN, MANAGERS, BY, NEVER, NONE),
                rowIf(
                        UNDER_PRESSURE,
                        "case.consent-withdrawn",
                        SETTLEMENT_SIGNALLED,
                        SIGNAL_READERS,
                        BY,
                        NEVER,
                        NONE),
                rowIf(IN_EMERGENCY, "case.disclosure-granted", REVIEW_DUE, HEADS, BY, ALWAYS, NONE),
                rowIf(
                        UPHELD,
                        "case.disclosure-reviewed",
                        DISCLOSURE_UPHELD,
                        GRANTER,
                        BY,
                        NEVER,
                        NONE),
                rowIf(
                        OBJECTED,
                        "case.disclosure-reviewed",
                        DISCLOSURE_OBJECTED,
                        GRANTER_AND_MANAGERS,
                        BY,
                        ALWAYS,
                        NONE),
                rowIf(ALONE, "case.assigned", CASE_ASSIGNED, ASSIGNEE, BY, NEVER, NONE),
                rowIf(HANDED_OVER, "case.assigned", CASES_HANDED_OVER, ASSIGNEE, BY, NEVER, NONE),
                row("case.transfer-requested", TRANSFER_REQUESTED, ASKED_UNIT, BY, NEVER, UNIT),
                row("case.transfer-withdrawn", TRANSFER_WITHDRAWN, ASKED_UNIT, BY, NEVER, UNIT),
                row("case.transfer-refused", TRANSFER_REFUSED, ASKER, BY, NEVER, TO_UNIT),
                row("case.transferred", TRANSFER_ACCEPTED, ASKER, BY, NEVER, UNIT),
                row("case.transferred", CASE_TAKEN_OVER, MANAGERS, BY, NEVER, FROM_UNIT),
                // Whether work is left is in the files; who must look is the same either way.
                row(
                        "identity.person-deactivated",
                        PERSON_DEACTIVATED,
                        List.of(new Recipients.Members(Role.HEAD, "agencyId")),
                        NONE,
                        NEVER,
                        NONE),
                row(
                        "identity.person-moved",
                        PERSON_MOVED,
                        List.of(new Recipients.Members(Role.HEAD, "fromAgencyId")),
                        NONE,
                        NEVER,
                        Optional.of("agencyId")),
                row("case.reopened", CASE_REOPENED, WHO_CLOSED_AND_MANAGERS, BY, NEVER, NONE));
    }

    /** Known, and nobody is told: the file itself shows it to those who work it. */
    private static final Set<String> SILENT =
            Stream.of(
                            "case.assessment-started",
                            "case.assessment-finished",
                            "case.consent-recorded",
                            "case.disclosure-ended",
                            "case.closure-withdrawn",
                            "case.updated",
                            "identity.person-invited",
                            "identity.person-changed",
                            "identity.agency-changed",
                            "identity.access-revoked",
                            "referral.confirmed-by-phone",
                            "referral.sender-changed",
                            "case.party-added",
                            "case.party-corrected",
                            "case.note-added",
                            "case.incident-linked")
                    .map(WhoIsTold::type)
                    .collect(Collectors.toUnmodifiableSet());

    /**
     * One row.
     *
     * @param butNot the field that names who did it and is therefore not told
     * @param otherSide the field that holds the agency which the text names
     */
    record Row(
            When when,
            String type,
            NoticeKind kind,
            List<Recipients> who,
            Optional<String> butNot,
            When urgent,
            Optional<String> otherSide) {

        /**
         * Whether the notice may lead to the case's number. An abandoned referral was granted by
         * nobody, so its case may be one that the sender does not even know to exist.
         */
        boolean namesTheCase() {
            return kind != REFERRAL_ABANDONED && kind != REFERRAL_UNSENT_WITHOUT_CONSENT;
        }

        boolean isUrgentFor(Fact fact) {
            return urgent.holdsFor(fact);
        }
    }

    private WhoIsTold() {}

    /** The rows that apply to this event; empty where nobody is told. */
    static List<Row> of(Fact fact) {
        return TABLE.stream()
                .filter(row -> row.type().equals(fact.type()) && row.when().holdsFor(fact))
                .toList();
    }

    /**
     * What a notice makes needless that the same save has given rise to: who is told that a
     * referral is completed need not be told that it was started in the same moment.
     */
    static Optional<NoticeKind> overtaken(NoticeKind by) {
        return by == REFERRAL_COMPLETED ? Optional.of(REFERRAL_STARTED) : Optional.empty();
    }

    /** All rows, in their order. */
    static List<Row> rows() {
        return TABLE;
    }

    /** The types that have a row. */
    static Set<String> told() {
        return TABLE.stream().map(Row::type).collect(Collectors.toUnmodifiableSet());
    }

    /** The types of which nobody is told. */
    static Set<String> silent() {
        return SILENT;
    }

    private static Row row(
            String event,
            NoticeKind kind,
            List<Recipients> who,
            Optional<String> butNot,
            When urgent,
            Optional<String> otherSide) {
        return rowIf(ALWAYS, event, kind, who, butNot, urgent, otherSide);
    }

    private static Row rowIf(
            When when,
            String event,
            NoticeKind kind,
            List<Recipients> who,
            Optional<String> butNot,
            When urgent,
            Optional<String> otherSide) {
        return new Row(when, type(event), kind, who, butNot, urgent, otherSide);
    }

    private static String type(String event) {
        return "id.tuntas." + event + ".v1";
    }
}
