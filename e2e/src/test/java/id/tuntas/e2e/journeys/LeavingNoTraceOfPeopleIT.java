package id.tuntas.e2e.journeys;

import static id.tuntas.e2e.journeys.Referrals.accept;
import static id.tuntas.e2e.journeys.Referrals.complete;
import static id.tuntas.e2e.journeys.Referrals.path;
import static id.tuntas.e2e.journeys.Referrals.soon;
import static id.tuntas.e2e.journeys.Referrals.told;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import id.tuntas.standalone.launcher.Service;
import id.tuntas.standalone.launcher.ServiceProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Planted in a case, found nowhere but in its file and packet. */
class LeavingNoTraceOfPeopleIT {
    private static final String NAME = "Sri Cendrawasih Penanda";
    private static final String PHONE = "081377559922";
    private static final String NARRATIVE = "cerita penanda tentang kapal kayu";
    private static final String NOTE = "pesan penanda untuk petugas";
    private static final String IDENTITY_NUMBER = "6571024107950003";
    private static final String COUNSELLING = "catatan penanda konseling";
    private static final String DOCUMENT = "berkas penanda 17";
    private static final String CHANGED_HER_MIND = "alasan penanda mencabut";
    private static final String ON_THE_PHONE = "Bripka Enggang";
    private static final String LEARNED = "koreksi penanda nama";
    private static final String TAKEN_BACK = "penarikan penanda";
    private static final String OFFICER = "Aiptu Kasuari";

    /** A number may be written in several ways; its last digits stay together. */
    private static final List<String> CANARIES =
            List.of(
                    "Cendrawasih",
                    "77559922",
                    "7755-9922",
                    "kapal kayu",
                    "penanda",
                    IDENTITY_NUMBER,
                    "Enggang",
                    "Kasuari");

    private static Session lina;
    private static Session agus;
    private static String caseId;
    private static String referral;
    private static Answer packet;
    private static Answer report;
    private static List<Answer> refusals;

    @BeforeAll
    static void plant() {
        lina = Running.person("lina");
        agus = Running.person("agus");
        CaseWork work = Running.tarakan();
        String person =
                "{\"name\": \"%s\", \"sex\": \"FEMALE\", \"age\": 27, \"phones\": [{\"number\": \"%s\", \"safeToCall\": true}]}"
                        .formatted(NAME, PHONE);
        caseId =
                work.openCases(
                                """
                                {"channel": "HOTLINE", "contactKind": "NEW_CASE", "danger": true,
                                 "caller": {"anonymous": false, "name": "%s", "phones": []},
                                 "narrative": "%s"}
                                """
                                        .formatted(NAME, NARRATIVE),
                                """
                                {"openCases": {"district": "65.71.02", "categories": ["TRAFFICKING"],
                                  "risk": "HIGH", "victims": [%s], "incident": {"narrative": "%s"}}}
                                """
                                        .formatted(person, NARRATIVE))
                        .getFirst();
        referral =
                lina.post(
                                "/api/v1/referrals",
                                """
                                {"caseId": "%s", "recipientAgencyId": "%s", "service": "LAW_ENFORCEMENT",
                                 "urgency": "HIGH", "basis": "LEGAL_DUTY", "note": "%s"}
                                """
                                        .formatted(
                                                caseId,
                                                Running.AGENCIES.idOf("Polres Tarakan"),
                                                NOTE))
                        .require(201)
                        .id();
        lina.post(
                        path(referral) + "/phone-confirmation",
                        "{\"answeredBy\": \"" + ON_THE_PHONE + "\"}")
                .require(200);
        packet = agus.get(path(referral) + "/packet").require(200);
        accept(agus, referral).require(200);
        complete(agus, referral).require(200);
        writeInTheFile();
        String recalled = takenBack();
        report = reportOfAnAgency();
        refusals =
                List.of(
                        Running.person("dewi")
                                .post(
                                        "/api/v1/reports",
                                        "{\"channel\": \"%s\", \"narrative\": \"%s\"}"
                                                .formatted(NAME, NARRATIVE)),
                        Running.person("dewi")
                                .post("/api/v1/reports", "{\"" + NAME + "\": " + NARRATIVE),
                        lina.post(
                                "/api/v1/referrals",
                                "{\"caseId\": \"" + NARRATIVE + "\", \"other\": \"" + NAME + "\"}"),
                        lina.get("/api/v1/cases?after=" + PHONE + "&limit=" + PHONE),
                        lina.get("/api/v1/referrals?caseId=" + PHONE + "%0A"),
                        lina.post("/api/v1/cases/search", "{\"phone\": \"" + NAME + "\"}"),
                        lina.post(
                                Cases.path(caseId) + "/notes",
                                "{\"kind\": \"%s\", \"text\": \"\"}".formatted(COUNSELLING)),
                        lina.post(
                                "/api/v1/emergencies",
                                "{\"reportId\": \"%s\", \"openCases\": {\"name\": \"%s\"}}"
                                        .formatted(NARRATIVE, NAME)),
                        lina.post(
                                path(referral) + "/recall",
                                "{\"reason\": \"OTHER\", \"text\": \"" + TAKEN_BACK + "\"}"));
        soon().until(() -> told(agus, recalled).contains("referral-recalled"));
        soon().until(() -> lina.inbox(path(referral)).size() == 3);
        soon().until(() -> Running.TUNTAS.mails(lina, path(referral)).size() == 3);
    }

    /** Consent, its withdrawal, a note, a party and what was learned of her. */
    private static void writeInTheFile() {
        String consent =
                lina.post(
                                Cases.path(caseId) + "/consents",
                                """
                                {"recipientKind": "SOCIAL", "purposes": ["SOCIAL_REHABILITATION"],
                                 "givenBy": "VICTIM", "how": "WRITTEN", "documentReference": "%s",
                                 "explainedAt": "2026-01-05T01:00:00Z",
                                 "givenAt": "2026-01-05T01:30:00Z"}
                                """
                                        .formatted(DOCUMENT))
                        .require(201)
                        .id();
        lina.post(
                        Cases.path(caseId) + "/consents/" + consent + "/withdrawal",
                        "{\"by\": \"VICTIM\", \"pressure\": true, \"text\": \"%s\"}"
                                .formatted(CHANGED_HER_MIND))
                .require(200);
        lina.post(
                        Cases.path(caseId) + "/notes",
                        "{\"kind\": \"COUNSELLING\", \"text\": \"%s\"}".formatted(COUNSELLING))
                .require(201);
        String parties = Cases.path(caseId) + "/parties";
        String victim = parties + "/" + lina.get(parties).require(200).text("/items/0/id");
        lina.send(
                        Call.patch(victim)
                                .ifMatch(lina.get(victim).require(200).etag())
                                .body(
                                        """
                                        {"person": {"identityNumber": "%s"},
                                         "reason": {"code": "OTHER", "text": "%s"}}
                                        """
                                                .formatted(IDENTITY_NUMBER, LEARNED)))
                .require(200);
        lina.post("/api/v1/cases/search", "{\"identityNumber\": \"" + IDENTITY_NUMBER + "\"}")
                .require(200);
    }

    private static String takenBack() {
        String recalled =
                lina.post(
                                "/api/v1/referrals",
                                """
                                {"caseId": "%s", "recipientAgencyId": "%s", "service": "LAW_ENFORCEMENT",
                                 "urgency": "LOW", "basis": "LEGAL_DUTY", "note": "%s"}
                                """
                                        .formatted(
                                                caseId,
                                                Running.AGENCIES.idOf("Polres Tarakan"),
                                                NOTE))
                        .require(201)
                        .id();
        lina.post(
                        path(recalled) + "/recall",
                        "{\"reason\": \"OTHER\", \"text\": \"" + TAKEN_BACK + "\"}")
                .require(200);
        return recalled;
    }

    private static Answer reportOfAnAgency() {
        return Running.TUNTAS
                .system("svc-polres-nunukan")
                .post(
                        "/api/v1/reports",
                        """
                        {"channel": "AGENCY", "contactKind": "NEW_CASE", "danger": true,
                         "district": "65.03.11", "narrative": "%s",
                         "performedBy": {"name": "%s", "rank": "Aiptu", "unit": "PPA"}}
                        """
                                .formatted(NARRATIVE, OFFICER))
                .require(201);
    }

    @Test
    void shownWhereTheyBelong() {
        assertThat(lina.get("/api/v1/cases/" + caseId).body()).contains(NAME, NARRATIVE);
        assertThat(packet.body()).contains(NAME, NARRATIVE, NOTE);
        assertThat(lina.get(Cases.path(caseId) + "/consents").body())
                .contains(DOCUMENT, CHANGED_HER_MIND);
        assertThat(lina.get(Cases.path(caseId) + "/notes").body()).contains(COUNSELLING);
        assertThat(lina.get(Cases.path(caseId) + "/parties").body()).contains(IDENTITY_NUMBER);
        assertThat(lina.get(path(referral)).body()).contains(ON_THE_PHONE);
        assertThat(Running.person("maria").get("/api/v1/reports/" + report.id()).body())
                .contains(OFFICER);
    }

    @Test
    void notInATopic() {
        List<ConsumerRecord<String, String>> events = Topics.events();

        assertThat(events)
                .extracting(ConsumerRecord::topic)
                .contains("tuntas.case", "tuntas.referral");
        assertThat(events).anySatisfy(event -> assertThat(event.value()).contains(referral));
        assertThat(events)
                .allSatisfy(event ->
                        assertThat(event.key() + event.value() + headers(event))
                                .doesNotContain(CANARIES));
    }

    @Test
    void notInALog() throws IOException {
        for (Service service : Service.values()) {
            for (ServiceProcess each : Running.SYSTEM.replicas(service)) {
                assertThat(Files.readString(each.log()))
                        .as(each.name())
                        .isNotEmpty()
                        .doesNotContain(CANARIES);
            }
        }
    }

    @Test
    void notInAMailOrInAnInbox() {
        assertThat(Running.TUNTAS.mailbox().messages())
                .isNotEmpty()
                .allSatisfy(mail ->
                        assertThat(mail.subject() + mail.body() + mail.headers())
                                .doesNotContain(CANARIES));
        assertThat(lina.get("/api/v1/notifications?limit=100").body()).doesNotContain(CANARIES);
    }

    @Test
    void notInATimelineOrAFeed() {
        assertThat(lina.get(Cases.path(caseId) + "/timeline?limit=100").require(200).body())
                .contains("case.party-corrected", "referral.confirmed-by-phone")
                .doesNotContain(CANARIES);
        assertThat(agus.get("/api/v1/events?limit=100").require(200).body())
                .doesNotContain(CANARIES);
        assertThat(
                        Running.TUNTAS
                                .system("svc-polres-nunukan")
                                .get("/api/v1/events?limit=100")
                                .require(200)
                                .body())
                .doesNotContain(CANARIES);
    }

    @Test
    void notInARefusal() {
        assertThat(refusals)
                .allSatisfy(refusal -> {
                    assertThat(refusal.status()).isBetween(400, 499);
                    assertThat(refusal.body()).doesNotContain(CANARIES);
                });
    }

    private static String headers(ConsumerRecord<String, String> event) {
        StringBuilder text = new StringBuilder();
        event.headers()
                .forEach(header ->
                        text.append(header.key())
                                .append(new String(header.value(), StandardCharsets.UTF_8)));
        return text.toString();
    }
}
