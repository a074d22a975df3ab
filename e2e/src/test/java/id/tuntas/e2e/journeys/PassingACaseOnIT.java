package id.tuntas.e2e.journeys;

import static id.tuntas.e2e.journeys.Referrals.accept;
import static id.tuntas.e2e.journeys.Referrals.complete;
import static id.tuntas.e2e.journeys.Referrals.path;
import static id.tuntas.e2e.journeys.Referrals.soon;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Gateway;
import id.tuntas.e2e.client.Notice;
import id.tuntas.e2e.client.Session;
import id.tuntas.standalone.launcher.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Whose case it is: an officer's who leaves, a colleague's, and at last another unit's. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PassingACaseOnIT {
    /** How long a token may live on after its person was deactivated. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final String COUNSELLING = "isi konseling yang tidak untuk siapa pun";

    /** Something to read at each service that knows who asks. */
    private static final Map<Service, String> READS =
            Map.of(
                    Service.CASES, "/api/v1/cases?limit=1",
                    Service.REFERRALS, "/api/v1/referrals?caseId=none",
                    Service.NOTIFICATIONS, "/api/v1/notifications/counts",
                    Service.IDENTITY, "/api/v1/me",
                    Service.GATEWAY, "/api/v1/me");

    private static Session tono;
    private static Session hasan;
    private static Session maria;
    private static Session lina;
    private static Session joko;
    private static Newcomer newcomer;
    private static Session officer;
    private static String caseId;

    @BeforeAll
    static void meet() {
        tono = Running.person("tono");
        hasan = Running.person("hasan");
        maria = Running.person("maria");
        lina = Running.person("lina");
        joko = Running.person("joko");
        newcomer =
                Newcomer.invitedBy(
                        tono, Running.AGENCIES.idOf("UPTD PPA Kabupaten Nunukan"), "case-manager");
        officer = newcomer.signIn();
        caseId = new CaseWork(Running.person("rina"), maria, "65.03.11").openCase();
    }

    @Test
    @Order(1)
    void isGivenToAnOfficerWhoFindsIt() {
        Answer assigned =
                hasan.post(
                                Cases.path(caseId) + "/assignment",
                                "{\"assigneeId\": \"" + newcomer.id() + "\"}")
                        .require(200);

        assertThat(assigned.text("/assigneeId")).isEqualTo(newcomer.id());
        assertThat(officer.get("/api/v1/cases?assignee=me").require(200).texts("/items", "id"))
                .containsExactly(caseId);
        soon().untilAsserted(() -> assertThat(kinds(officer, caseId)).contains("case-assigned"));
    }

    @Test
    @Order(2)
    void whoIsDeactivatedIsRefusedByEveryReplicaWithinAMinute() {
        assertThat(replicasThatLetIn(officer)).hasSize(replicas().size());
        Answer read = tono.get("/api/v1/people/" + newcomer.id()).require(200);
        Instant start = Instant.now();
        tono.send(
                        Call.post("/api/v1/people/" + newcomer.id() + "/deactivation")
                                .ifMatch(read.etag())
                                .body("{\"reason\": \"pindah tugas\"}"))
                .require(200);

        soon().atMost(BOUND).until(() -> replicasThatLetIn(officer).isEmpty());

        System.out.printf(
                "token refused by all %d processes after %.1f s%n",
                replicas().size(), Duration.between(start, Instant.now()).toMillis() / 1000.0);
        soon().untilAsserted(() ->
                assertThat(hasan.inbox()).extracting(Notice::kind).contains("person-deactivated"));
    }

    @Test
    @Order(3)
    void isHandedOverToAColleague() {
        Answer handedOver =
                hasan.post(
                                "/api/v1/hand-overs",
                                "{\"fromPersonId\": \"%s\", \"toPersonId\": \"%s\"}"
                                        .formatted(newcomer.id(), idOf(maria)))
                        .require(201);

        assertThat(handedOver.at("/cases").asInt()).isEqualTo(1);
        assertThat(maria.get(Cases.path(caseId)).text("/assigneeId")).isEqualTo(idOf(maria));
        soon().untilAsserted(() ->
                assertThat(maria.inbox()).extracting(Notice::kind).contains("cases-handed-over"));
    }

    @Test
    @Order(4)
    void isTakenOverByAnotherUnitAndItsOldOneWorksOnItNoMore() {
        maria.post(
                        Cases.path(caseId) + "/transfer",
                        "{\"toUnitId\": \"%s\", \"reason\": \"korban pindah ke Tarakan\"}"
                                .formatted(Running.AGENCIES.idOf("UPTD PPA Kota Tarakan")))
                .require(200);
        assertThat(lina.get(Cases.path(caseId)).status()).isEqualTo(404);
        String number = maria.get(Cases.path(caseId)).text("/number");
        soon().untilAsserted(() ->
                assertThat(lina.inbox("/api/v1/transfers"))
                        .filteredOn(notice -> notice.text().contains(number))
                        .extracting(Notice::kind)
                        .containsExactly("transfer-requested"));
        assertThat(lina.get("/api/v1/transfers?limit=100").require(200).texts("/items", "caseId"))
                .contains(caseId);

        lina.post(Cases.path(caseId) + "/transfer/acceptance").require(200);

        assertThat(note(maria, "GENERAL", "masih di sini?").status()).isEqualTo(403);
        assertThat(maria.get(Cases.path(caseId)).texts("/allowedActions", "")).isEmpty();
        note(lina, "GENERAL", "diterima di Tarakan").require(201);
        soon().untilAsserted(() -> assertThat(kinds(maria, caseId)).contains("transfer-accepted"));
    }

    @Test
    @Order(5)
    void isFoundByAPhoneThatWasLearnedLaterAndWhatWasKnownBeforeIsKept() {
        String phone = "0813-6644-%04d".formatted(System.nanoTime() % 10_000);
        Answer victim = lina.get(Cases.path(caseId) + "/parties").require(200);
        String party = Cases.path(caseId) + "/parties/" + victim.text("/items/0/id");
        Answer read = lina.get(party).require(200);

        lina.send(
                        Call.patch(party)
                                .ifMatch(read.etag())
                                .body(
                                        """
                                        {"person": {"name": "Ny. Seruni", "phones":
                                           [{"number": "%s", "safeToCall": false}]},
                                         "reason": {"code": "IDENTITY_LEARNED"}}
                                        """
                                                .formatted(phone)))
                .require(200);

        assertThat(lina.get(party + "/history").require(200))
                .satisfies(history -> {
                    assertThat(history.at("/items")).hasSize(2);
                    assertThat(history.at("/items/0/person/name").asString("")).isEmpty();
                    assertThat(history.text("/items/1/person/name")).isEqualTo("Ny. Seruni");
                    assertThat(history.text("/items/1/reason")).isEqualTo("IDENTITY_LEARNED");
                });
        String search = "{\"phone\": \"" + phone.replaceFirst("^0", "+62 ") + "\"}";
        assertThat(lina.post("/api/v1/cases/search", search).require(200).texts("/items", "id"))
                .contains(caseId);
        assertThat(
                        Running.person("palsu")
                                .post("/api/v1/cases/search", search)
                                .require(200)
                                .texts("/items", "id"))
                .doesNotContain(caseId);
    }

    @Test
    @Order(6)
    void itsCounsellingIsInNoPacketAndForNobodyButWhoCarriesIt() {
        note(lina, "COUNSELLING", COUNSELLING).require(201);

        assertThat(packetOfAServedReferral().body())
                .contains("Ny. Seruni")
                .doesNotContain(COUNSELLING);
        assertThat(notes(lina).body()).contains(COUNSELLING);
        assertThat(notes(joko).body()).doesNotContain(COUNSELLING);
        assertThat(notes(maria).body()).doesNotContain(COUNSELLING);
    }

    @Test
    @Order(7)
    void isReopenedWhenItHappensAgain() {
        soon().untilAsserted(
                        () -> assertThat(Cases.ends(lina, caseId)).containsExactly("COMPLETED"));
        lina.post(Cases.path(caseId) + "/assessment").require(200);
        lina.post(Cases.path(caseId) + "/assessment/completion").require(200);
        Cases.propose(lina, caseId).require(200);
        joko.post(Cases.path(caseId) + "/closure/approval").require(200);

        Answer reopened =
                lina.post(Cases.path(caseId) + "/reopening", "{\"reason\": \"HAPPENED_AGAIN\"}")
                        .require(200);

        assertThat(reopened.text("/state")).isEqualTo("InService");
        assertThat(reopened.texts("/earlierClosures", "reason")).containsExactly("HAPPENED_AGAIN");
        soon().untilAsserted(() -> {
            assertThat(kinds(joko, caseId)).contains("case-reopened");
            assertThat(Cases.timeline(lina, caseId))
                    .containsSubsequence(
                            "case.registered",
                            "case.assigned",
                            "case.assigned",
                            "case.transfer-requested",
                            "case.transferred",
                            "case.party-corrected",
                            "case.closed",
                            "case.reopened");
        });
    }

    private static Answer packetOfAServedReferral() {
        Session agus = Running.person("agus");
        String id =
                lina.post(
                                "/api/v1/referrals",
                                """
                                {"caseId": "%s", "recipientAgencyId": "%s",
                                 "service": "LAW_ENFORCEMENT", "urgency": "MEDIUM",
                                 "basis": "LEGAL_DUTY"}
                                """
                                        .formatted(caseId, Running.AGENCIES.idOf("Polres Tarakan")))
                        .require(201)
                        .id();
        Answer packet = agus.get(path(id) + "/packet").require(200);
        accept(agus, id).require(200);
        complete(agus, id).require(200);
        return packet;
    }

    private static Answer note(Session who, String kind, String text) {
        return who.post(
                Cases.path(caseId) + "/notes",
                "{\"kind\": \"%s\", \"text\": \"%s\"}".formatted(kind, text));
    }

    private static Answer notes(Session who) {
        return who.get(Cases.path(caseId) + "/notes?limit=100").require(200);
    }

    private static String idOf(Session who) {
        return who.get("/api/v1/me").require(200).id();
    }

    private static List<String> kinds(Session who, String about) {
        return who.inbox(Cases.path(about)).stream().map(Notice::kind).toList();
    }

    /** Each process, with something to ask it. */
    private static List<Map.Entry<Gateway, String>> replicas() {
        return Stream.of(Service.values())
                .flatMap(service ->
                        Running.SYSTEM.replicas(service).stream()
                                .map(each ->
                                        Map.entry(new Gateway(each.url()), READS.get(service))))
                .toList();
    }

    private static List<Map.Entry<Gateway, String>> replicasThatLetIn(Session who) {
        return replicas().stream()
                .filter(each ->
                        each.getKey()
                                        .send(Call.get(each.getValue()), Optional.of(who.token()))
                                        .status()
                                != 401)
                .toList();
    }
}
