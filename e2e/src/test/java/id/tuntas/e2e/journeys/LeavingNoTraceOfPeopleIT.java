package id.tuntas.e2e.journeys;

import static id.tuntas.e2e.journeys.Referrals.accept;
import static id.tuntas.e2e.journeys.Referrals.complete;
import static id.tuntas.e2e.journeys.Referrals.path;
import static id.tuntas.e2e.journeys.Referrals.soon;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import id.tuntas.standalone.launcher.Service;
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

    /** A number may be written in several ways; its last digits stay together. */
    private static final List<String> CANARIES =
            List.of("Cendrawasih", "77559922", "7755-9922", "kapal kayu", "pesan penanda");

    private static Session lina;
    private static Session agus;
    private static String caseId;
    private static String referral;
    private static Answer packet;
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
        packet = agus.get(path(referral) + "/packet").require(200);
        accept(agus, referral).require(200);
        complete(agus, referral).require(200);
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
                        lina.get("/api/v1/referrals?caseId=" + PHONE + "%0A"));
        soon().until(() -> lina.inbox(path(referral)).size() == 3);
        soon().until(() -> Running.TUNTAS.mails(lina, path(referral)).size() == 3);
    }

    @Test
    void shownWhereTheyBelong() {
        assertThat(lina.get("/api/v1/cases/" + caseId).body()).contains(NAME, NARRATIVE);
        assertThat(packet.body()).contains(NAME, NARRATIVE, NOTE);
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
            String log = Files.readString(Running.SYSTEM.log(service));
            assertThat(log).as(service.serviceName()).isNotEmpty().doesNotContain(CANARIES);
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
