package id.tuntas.notifications.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.notifications.GoldenEvents;
import id.tuntas.notifications.directory.MailAddress;
import id.tuntas.notifications.directory.People;
import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.data.EventMessage;
import id.tuntas.platform.data.Sequence;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Role;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class DecidingWhoIsToldTests {

    private static final Instant AT = Instant.parse("2026-11-21T15:55:00Z");
    private static final String UNIT = "4b96c869-ce49-5c52-8f4e-eff1976f7549";
    private static final String POLICE = "59816b2f-99f0-5c65-a5a7-a94dd4f35c92";
    private static final String LEAD = "lead";
    private static final String ONE_OF_EACH = "one-of-each";
    private static final String NOBODY_THERE = "nobody-there";

    private final Staff staff = new Staff();
    private final Telling telling =
            new Telling(staff, (kind, parts) -> DerivedIds.of(kind, parts.toArray(String[]::new)));

    /** Two of each role in each agency. */
    private static final class Staff implements People {

        private final Set<String> left = new HashSet<>();

        @Override
        public boolean worksAt(String person, AgencyId agency) {
            return !left.contains(person);
        }

        @Override
        public List<String> holding(Role role, AgencyId agency) {
            if (agency.value().equals(NOBODY_THERE)) {
                return List.of();
            }
            String name = role.code() + "@" + place(agency.value());
            if (agency.value().equals(ONE_OF_EACH)) {
                return List.of(name);
            }
            return List.of(name, name + "/2");
        }

        private static String place(String agency) {
            return switch (agency) {
                case UNIT -> "unit";
                case POLICE -> "police";
                default -> agency;
            };
        }

        @Override
        public List<AgencyId> leadAgencies() {
            return List.of(new AgencyId(LEAD));
        }

        @Override
        public Optional<String> nameOf(AgencyId agency) {
            return Optional.of(place(agency.value()));
        }

        @Override
        public Optional<MailAddress> mailAddressOf(String person) {
            return Optional.empty();
        }
    }

    @Test
    void knowsEveryTypeThatCanArrive() {
        Set<String> known = new HashSet<>(WhoIsTold.told());
        known.addAll(WhoIsTold.silent());

        assertThat(known).isEqualTo(GoldenEvents.types());
        assertThat(WhoIsTold.told()).doesNotContainAnyElementsOf(WhoIsTold.silent());
    }

    /** The whole matrix, once more by hand: $x is whom the example's field x names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "referral.sent        | referral-sent      | liaison@police liaison@police/2         | true  | unit",
                "referral.received    | referral-received  | $sentBy                                 | false | police",
                "referral.accepted    | referral-accepted  | $sentBy                                 | false | police",
                "referral.declined    | referral-declined  | $sentBy case-manager@unit case-manager@unit/2 | false | police",
                "referral.started     | referral-started   | $sentBy                                 | false | police",
                "referral.progressed  | referral-progressed | $sentBy                                | false | police",
                "referral.completed   | referral-completed | $sentBy                                 | false | police",
                "referral.abandoned   | referral-abandoned | $sentBy case-manager@unit case-manager@unit/2 | false | -",
                "referral.cancellation-requested | referral-cancellation-requested | liaison@police liaison@police/2 | true | unit",
                "referral.cancelled   | referral-cancelled | $sentBy                                 | false | police",
                "referral.redirection-requested | referral-redirection-requested | $sentBy case-manager@unit case-manager@unit/2 | true  | police",
                "referral.redirection-refused | referral-redirection-refused | liaison@police liaison@police/2 | true | unit",
                "referral.redirected  | referral-redirected | liaison@police liaison@police/2       | false | unit",
                "referral.recalled    | referral-recalled  | liaison@police liaison@police/2        | true  | unit",
                "referral.overdue     | referral-overdue   | coordinator@lead coordinator@lead/2 $sentBy liaison@police liaison@police/2 head@police head@police/2 head@unit head@unit/2 | true | police",
                "referral.assigned    | referral-assigned  | $assigneeId                             | true  | unit",
                "report.received      | danger-reported    | intake@unit intake@unit/2 case-manager@unit case-manager@unit/2 | true  | -",
                "case.registered      | case-registered    | case-manager@unit case-manager@unit/2   | false | -",
                "case.closure-proposed| closure-proposed   | head@unit head@unit/2 head@lead head@lead/2 | false | -",
                "case.closure-refused | closure-refused    | $proposedBy                             | false | -",
                "case.closed          | case-closed        | $proposedBy                             | false | -",
                "case.disclosure-granted | review-due | head@unit head@unit/2 head@lead head@lead/2 | true | -",
                "case.disclosure-reviewed | disclosure-upheld | $grantedBy                           | false | -",
                "case.assigned        | case-assigned      | $assigneeId                             | false | -",
                "case.transfer-refused | transfer-refused  | $requestedBy | false | 7c1d2f8a-5e3b-5c90-a1f4-2b6d8e9f0c31",
                "identity.person-deactivated | person-deactivated | head@655f848a-003d-52c1-bf6f-439c6d90acef head@655f848a-003d-52c1-bf6f-439c6d90acef/2 | false | -",
                "identity.person-moved | person-moved | head@655f848a-003d-52c1-bf6f-439c6d90acef head@655f848a-003d-52c1-bf6f-439c6d90acef/2 | false | police",
                "case.reopened        | case-reopened      | $proposedBy $approvedBy case-manager@unit case-manager@unit/2 | false | -"
            })
    void tellsThoseWhomItConcerns(
            String event, String kind, String who, boolean urgent, String agency) {
        String type = "id.tuntas." + event + ".v1";
        ObjectNode data = GoldenEvents.data(type);
        List<Notice> notices = noticesOf(type, data);

        assertThat(notices)
                .extracting(Notice::recipient)
                .containsExactlyElementsOf(
                        Stream.of(who.split(" ", -1))
                                .map(each ->
                                        each.startsWith("$")
                                                ? data.get(each.substring(1)).asString()
                                                : each)
                                .toList());
        assertThat(notices)
                .allSatisfy(notice -> {
                    assertThat(notice.kind().code()).isEqualTo(kind);
                    assertThat(notice.urgent()).isEqualTo(urgent);
                    assertThat(notice.link()).isEqualTo(data.get("link").asString());
                    assertThat(notice.at()).isEqualTo(AT);
                    assertThat(notice.subject().agency().orElse("-")).isEqualTo(agency);
                });
    }

    static Set<String> silent() {
        return WhoIsTold.silent();
    }

    @ParameterizedTest
    @MethodSource("silent")
    void tellsNobodyOfWhatTheFileShows(String type) {
        assertThat(noticesOf(type, GoldenEvents.data(type))).isEmpty();
    }

    @Test
    void tellsTheRecipientAtOnceWhereTheConsentIsGoneAndNotAsASendersWish() {
        String type = "id.tuntas.referral.cancellation-requested.v1";
        ObjectNode data =
                GoldenEvents.data(type).put("reason", "CONSENT_WITHDRAWN").put("urgency", "LOW");

        assertThat(noticesOf(type, data))
                .hasSize(2)
                .allSatisfy(notice -> {
                    assertThat(notice.kind()).isEqualTo(NoticeKind.REFERRAL_CONSENT_WITHDRAWN);
                    assertThat(notice.urgent()).isTrue();
                });
    }

    @Test
    void tellsTheSenderWhyItsReferralWasNotSentAndLeadsToNoCase() {
        String type = "id.tuntas.referral.abandoned.v1";

        assertThat(noticesOf(type, GoldenEvents.data(type).put("reason", "CONSENT_WITHDRAWN")))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.kind()).isEqualTo(NoticeKind.REFERRAL_UNSENT_WITHOUT_CONSENT);
                    assertThat(notice.subject().caseId()).isEmpty();
                });
    }

    @Test
    void tellsTheSenderToWhomAColleagueRecalledWhatItSent() {
        String type = "id.tuntas.referral.recalled.v1";
        ObjectNode data = GoldenEvents.data(type).put("by", "head@unit").put("urgency", "LOW");

        assertThat(noticesOf(type, data))
                .filteredOn(notice -> notice.kind() == NoticeKind.REFERRAL_RECALL_RECORDED)
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.recipient()).isEqualTo(data.get("sentBy").asString());
                    assertThat(notice.urgent()).isFalse();
                });
        assertThat(noticesOf(type, data))
                .filteredOn(notice -> notice.kind() == NoticeKind.REFERRAL_RECALLED)
                .hasSize(2)
                .allMatch(Notice::urgent);
    }

    @Test
    void saysUrgentOnlyOfAnUrgentReferral() {
        String type = "id.tuntas.referral.sent.v1";
        assertThat(noticesOf(type, GoldenEvents.data(type).put("urgency", "MEDIUM")))
                .isNotEmpty()
                .noneMatch(Notice::urgent);
    }

    @Test
    void leadsFromAnAbandonedReferralToNoCase() {
        String type = "id.tuntas.referral.abandoned.v1";
        assertThat(noticesOf(type, GoldenEvents.data(type)))
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(notice.subject().caseId()).isEmpty());
    }

    @Test
    void tellsNobodyOfARefusalThatItsSenderSaw() {
        String type = "id.tuntas.referral.abandoned.v1";
        assertThat(noticesOf(type, GoldenEvents.data(type).put("reason", "NOT_GRANTED"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"referral.sent, recipientAgencyId", "report.received, unitId"})
    void tellsTheLeadsCoordinatorsWhereNobodyHoldsTheRole(String event, String agency) {
        String type = "id.tuntas." + event + ".v1";
        assertThat(noticesOf(type, GoldenEvents.data(type).put(agency, NOBODY_THERE)))
                .extracting(Notice::recipient)
                .containsExactly("coordinator@lead", "coordinator@lead/2");
    }

    @Test
    void tellsNobodyOfAReportWithoutDanger() {
        String type = "id.tuntas.report.received.v1";
        assertThat(noticesOf(type, GoldenEvents.data(type).put("danger", false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "referral.accepted, sentBy, by",
        "referral.received, sentBy, by",
        "referral.cancelled, sentBy, by",
        "referral.progressed, sentBy, by",
        "referral.started, sentBy, by",
        "referral.completed, sentBy, by"
    })
    void doesNotTellASenderWhoDidItThemselves(String event, String told, String did) {
        String type = "id.tuntas." + event + ".v1";
        ObjectNode data = GoldenEvents.data(type);
        data.set(did, data.get(told));
        assertThat(noticesOf(type, data)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "case.registered, registeredBy, case-manager@unit",
        "case.closure-proposed, by, head@unit",
        "case.closure-proposed, by, head@lead"
    })
    void doesNotTellTheOneWhoDidIt(String event, String field, String person) {
        String type = "id.tuntas." + event + ".v1";
        assertThat(noticesOf(type, GoldenEvents.data(type).put(field, person)))
                .isNotEmpty()
                .extracting(Notice::recipient)
                .doesNotContain(person);
    }

    @Test
    void tellsAHeadOfALeadAgencyThatIsAlsoTheUnitOnce() {
        String type = "id.tuntas.case.closure-proposed.v1";
        assertThat(noticesOf(type, GoldenEvents.data(type).put("unitId", LEAD)))
                .extracting(Notice::recipient)
                .containsExactly("head@lead", "head@lead/2");
    }

    @ParameterizedTest
    @CsvSource({
        "referral.accepted, sentBy",
        "referral.declined, sentBy",
        "referral.completed, sentBy",
        "referral.abandoned, sentBy",
        "case.disclosure-reviewed, grantedBy"
    })
    void tellsThoseWhoCanActWhereThePersonHasLeft(String event, String field) {
        String type = "id.tuntas." + event + ".v1";
        ObjectNode data = GoldenEvents.data(type);
        staff.left.add(data.get(field).asString());

        assertThat(noticesOf(type, data))
                .extracting(Notice::recipient)
                .containsExactly(
                        "case-manager@unit", "case-manager@unit/2", "head@unit", "head@unit/2");
    }

    @Test
    void tellsTheLeadsCoordinatorsWhereWhoHasLeftHasNobodyInTheirPlace() {
        String type = "id.tuntas.referral.accepted.v1";
        ObjectNode data = GoldenEvents.data(type).put("senderAgencyId", NOBODY_THERE);
        staff.left.add(data.get("sentBy").asString());

        assertThat(noticesOf(type, data))
                .extracting(Notice::recipient)
                .containsExactly("coordinator@lead", "coordinator@lead/2");
    }

    @ParameterizedTest
    @CsvSource({
        "referral.declined, sentBy",
        "referral.redirection-requested, sentBy",
        "referral.abandoned, sentBy",
        "case.disclosure-reviewed, grantedBy"
    })
    void tellsTheManagersTooOfWhatOneWhoIsNoneCantTakeFurther(String event, String field) {
        String type = "id.tuntas." + event + ".v1";
        ObjectNode intake = GoldenEvents.data(type).put("verdict", "OBJECTED");
        ObjectNode manager = intake.deepCopy().put(field, "case-manager@unit");

        assertThat(noticesOf(type, intake))
                .extracting(Notice::recipient)
                .containsExactly(
                        intake.get(field).asString(), "case-manager@unit", "case-manager@unit/2");
        assertThat(noticesOf(type, manager))
                .extracting(Notice::recipient)
                .containsExactly("case-manager@unit");
    }

    @Test
    void tellsTheLeadsCoordinatorsWhereOnlyTheOneWhoDidItHoldsTheRole() {
        String type = "id.tuntas.case.registered.v1";
        ObjectNode data =
                GoldenEvents.data(type)
                        .put("unitId", ONE_OF_EACH)
                        .put("registeredBy", "case-manager@" + ONE_OF_EACH);

        assertThat(noticesOf(type, data))
                .extracting(Notice::recipient)
                .containsExactly("coordinator@lead", "coordinator@lead/2");
    }

    @Test
    void tellsNobodyWhoTookACaseThemselves() {
        String type = "id.tuntas.case.assigned.v1";
        ObjectNode data = GoldenEvents.data(type);
        data.set("by", data.get("assigneeId"));

        assertThat(noticesOf(type, data)).isEmpty();
    }

    @Test
    void tellsTheUnitOfAnAgencysReportOnce() {
        String type = "id.tuntas.report.received.v1";
        ObjectNode calm = GoldenEvents.data(type).put("fromAgencyId", POLICE).put("danger", false);

        assertThat(noticesOf(type, calm))
                .allSatisfy(notice -> {
                    assertThat(notice.kind()).isEqualTo(NoticeKind.AGENCY_REPORTED);
                    assertThat(notice.urgent()).isFalse();
                    assertThat(notice.subject().agency()).contains("police");
                })
                .extracting(Notice::recipient)
                .containsExactly(
                        "intake@unit", "intake@unit/2", "case-manager@unit", "case-manager@unit/2");
        assertThat(noticesOf(type, calm.deepCopy().put("danger", true)))
                .hasSize(4)
                .allMatch(notice -> notice.kind() == NoticeKind.DANGER_REPORTED);
    }

    @Test
    void tellsTheManagersThatAReportWasLinkedToACase() {
        String type = "id.tuntas.report.triaged.v1";
        ObjectNode data =
                GoldenEvents.data(type).put("end", "LINKED").put("triagedBy", "case-manager@unit");

        assertThat(noticesOf(type, data))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.kind()).isEqualTo(NoticeKind.REPORT_LINKED);
                    assertThat(notice.recipient()).isEqualTo("case-manager@unit/2");
                });
        assertThat(noticesOf(type, GoldenEvents.data(type))).isEmpty();
    }

    @Test
    void tellsHeadAndCoordinatorOfPressureBehindAWithdrawal() {
        String type = "id.tuntas.case.consent-withdrawn.v1";

        assertThat(noticesOf(type, GoldenEvents.data(type)))
                .filteredOn(notice -> notice.kind() == NoticeKind.SETTLEMENT_SIGNALLED)
                .extracting(Notice::recipient)
                .containsExactly(
                        "head@unit", "head@unit/2", "coordinator@lead", "coordinator@lead/2");
        assertThat(noticesOf(type, GoldenEvents.data(type).put("pressure", false)))
                .extracting(Notice::kind)
                .containsOnly(NoticeKind.CONSENT_WITHDRAWN);
    }

    @Test
    void tellsNobodyThatADisclosureWithConsentIsToBeReviewed() {
        String type = "id.tuntas.case.disclosure-granted.v1";
        assertThat(noticesOf(type, GoldenEvents.data(type).put("basis", "CONSENT"))).isEmpty();
    }

    @Test
    void tellsAnObjectionAtOnce() {
        String type = "id.tuntas.case.disclosure-reviewed.v1";
        assertThat(noticesOf(type, GoldenEvents.data(type).put("verdict", "OBJECTED")))
                .isNotEmpty()
                .allMatch(Notice::urgent)
                .extracting(Notice::kind)
                .containsOnly(NoticeKind.DISCLOSURE_OBJECTED);
    }

    @Test
    void tellsOfAHandOverOnceHoweverManyCasesItHas() {
        String type = "id.tuntas.case.assigned.v1";
        ObjectNode one = GoldenEvents.data(type).put("handOverId", "h1");
        ObjectNode other = one.deepCopy().put("caseId", "another-case");

        List<Notice> first = telling.noticesOf(fact("event-1", type, one));
        List<Notice> second = telling.noticesOf(fact("event-2", type, other));

        assertThat(first).extracting(Notice::kind).containsExactly(NoticeKind.CASES_HANDED_OVER);
        assertThat(second)
                .extracting(Notice::id)
                .isEqualTo(first.stream().map(Notice::id).toList());
        assertThat(telling.noticesOf(fact("event-1", type, GoldenEvents.data(type))))
                .extracting(Notice::id)
                .doesNotContainAnyElementsOf(first.stream().map(Notice::id).toList());
    }

    @Test
    void tellsBothUnitsThatACaseHasMoved() {
        String type = "id.tuntas.case.transferred.v1";
        ObjectNode data = GoldenEvents.data(type).put("unitId", UNIT).put("fromUnitId", POLICE);

        assertThat(noticesOf(type, data))
                .extracting(notice -> notice.kind() + " " + notice.recipient())
                .containsExactly(
                        "TRANSFER_ACCEPTED " + data.get("requestedBy").asString(),
                        "CASE_TAKEN_OVER case-manager@unit",
                        "CASE_TAKEN_OVER case-manager@unit/2");
    }

    @ParameterizedTest
    @CsvSource({"case.transfer-requested", "case.transfer-withdrawn"})
    void tellsTheUnitThatIsAsked(String event) {
        String type = "id.tuntas." + event + ".v1";
        assertThat(noticesOf(type, GoldenEvents.data(type).put("toUnitId", UNIT)))
                .extracting(Notice::recipient)
                .containsExactly(
                        "head@unit", "head@unit/2", "case-manager@unit", "case-manager@unit/2");
    }

    @Test
    void givesTheSameEventTheSameIds() {
        String type = "id.tuntas.referral.sent.v1";
        List<Notice> first = noticesOf(type, GoldenEvents.data(type));
        assertThat(noticesOf(type, GoldenEvents.data(type))).isEqualTo(first);
        assertThat(first).extracting(Notice::id).doesNotHaveDuplicates();
    }

    @Test
    void takesBackTheStartOfWhatTheSameSaveCompleted() {
        String start = "id.tuntas.referral.started.v1";
        String end = "id.tuntas.referral.completed.v1";
        Fact completed = fact(end, GoldenEvents.data(end), 1);

        assertThat(telling.overtakenBy(completed))
                .isEqualTo(
                        noticesOf(start, GoldenEvents.data(start)).stream()
                                .map(Notice::id)
                                .toList())
                .hasSize(1);
        assertThat(telling.overtakenBy(fact(end, GoldenEvents.data(end), 0))).isEmpty();
    }

    @Test
    void takesNothingElseBack() {
        WhoIsTold.told().stream()
                .filter(type -> !type.equals("id.tuntas.referral.completed.v1"))
                .forEach(type ->
                        assertThat(telling.overtakenBy(fact(type, GoldenEvents.data(type), 1)))
                                .isEmpty());
    }

    @Test
    void refusesAnEventThatLacksItsFields() {
        String type = "id.tuntas.referral.sent.v1";
        ObjectNode data = GoldenEvents.data(type);
        data.remove("recipientAgencyId");
        assertThatThrownBy(() -> noticesOf(type, data))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Notice> noticesOf(String type, ObjectNode data) {
        return telling.noticesOf(fact(type, data, 0));
    }

    private static Fact fact(String type, ObjectNode data, int n) {
        return fact("s:1:2:" + n, type, data, n);
    }

    private static Fact fact(String id, String type, ObjectNode data) {
        return fact(id, type, data, 0);
    }

    private static Fact fact(String id, String type, ObjectNode data, int n) {
        return TellingMessages.fact(
                new EventMessage(id, type, "case", "k", "s", new Sequence(1, 2, n), AT, data));
    }
}
