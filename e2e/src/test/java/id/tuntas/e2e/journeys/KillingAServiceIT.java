package id.tuntas.e2e.journeys;

import static id.tuntas.e2e.journeys.Referrals.accept;
import static id.tuntas.e2e.journeys.Referrals.andStays;
import static id.tuntas.e2e.journeys.Referrals.complete;
import static id.tuntas.e2e.journeys.Referrals.decline;
import static id.tuntas.e2e.journeys.Referrals.path;
import static id.tuntas.e2e.journeys.Referrals.soon;
import static id.tuntas.e2e.journeys.Referrals.told;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import id.tuntas.e2e.client.UnexpectedAnswer;
import id.tuntas.standalone.launcher.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code kill -9} where it hurts: nothing acknowledged is lost, nobody is told twice. */
class KillingAServiceIT {
    private static final Map<String, String> HOLDING_EVENTS_BACK =
            Map.of("TUNTAS_DATA_RELAY_ENABLED", "false");

    /** The consumer group that turns events into notices. */
    private static final String TELLING = "notification-service.telling";

    private CaseWork work;
    private Session lina;
    private Session agus;
    private String police;

    @BeforeEach
    void meet() {
        work = Running.tarakan();
        lina = Running.person("lina");
        agus = Running.person("agus");
        police = Running.AGENCIES.idOf("Polres Tarakan");
    }

    @AfterEach
    void startWhatIsDown() {
        Running.startWhatIsDown();
    }

    @Test
    void betweenSaveAndPublishTellsTheOtherSideOnceAfterTheRestart() {
        String referral = work.refer(work.openCase(), police);
        soon().until(() -> told(agus, referral).contains("referral-sent"));
        Running.SYSTEM.stop(Service.REFERRALS);
        Running.SYSTEM.start(Service.REFERRALS, HOLDING_EVENTS_BACK);
        soon().until(() -> lina.get(path(referral)).status() == 200);

        accept(agus, referral).require(200);
        Running.SYSTEM.kill(Service.REFERRALS);
        assertThat(told(lina, referral)).isEmpty();
        Running.SYSTEM.start(Service.REFERRALS, Map.of());

        soon().untilAsserted(() ->
                assertThat(told(lina, referral))
                        .containsExactly("referral-accepted", "referral-received"));
        soon().until(() -> Running.TUNTAS.mails(lina, path(referral)).size() == 2);
        andStays()
                .untilAsserted(() -> {
                    assertThat(told(lina, referral))
                            .containsExactly("referral-accepted", "referral-received");
                    assertThat(Running.TUNTAS.mails(lina, path(referral))).hasSize(2);
                });
    }

    @Test
    void notificationServiceInTheMiddleTellsEachExactlyOnce() {
        List<String> referrals =
                work.openCases(12).stream().map(each -> work.refer(each, police)).toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?> killed = new CompletableFuture<>();
            for (int i = 0; i < referrals.size(); i++) {
                String referral = referrals.get(i);
                accept(agus, referral).require(200);
                if (i == referrals.size() / 2) {
                    killed =
                            CompletableFuture.runAsync(
                                    () -> Running.SYSTEM.kill(Service.NOTIFICATIONS), threads);
                }
                complete(agus, referral).require(200);
            }
            killed.join();
        }
        Running.SYSTEM.start(Service.NOTIFICATIONS, Map.of());

        andStays()
                .untilAsserted(() ->
                        assertThat(referrals)
                                .allSatisfy(referral -> {
                                    assertThat(told(agus, referral))
                                            .containsExactly("referral-sent");
                                    assertThat(told(lina, referral))
                                            .containsExactly(
                                                    "referral-accepted",
                                                    "referral-completed",
                                                    "referral-received");
                                }));
    }

    @Test
    void notificationServiceAndDeliveringEverythingAgainTellsNobodyTwice() throws Exception {
        String referral = work.refer(work.openCase(), police);
        accept(agus, referral).require(200);
        soon().until(() -> Running.TUNTAS.mails(lina, path(referral)).size() == 2);
        int mails = Running.TUNTAS.mails(agus).size();
        int notices = agus.inbox().size();
        Running.SYSTEM.stop(Service.NOTIFICATIONS);

        Topics.rewind(TELLING);
        Running.SYSTEM.start(Service.NOTIFICATIONS, Map.of());

        soon().until(() -> Topics.isReadToTheEnd(TELLING));
        andStays()
                .untilAsserted(() -> {
                    assertThat(told(lina, referral))
                            .containsExactly("referral-accepted", "referral-received");
                    assertThat(agus.inbox()).hasSize(notices);
                    assertThat(Running.TUNTAS.mails(lina, path(referral))).hasSize(2);
                    assertThat(Running.TUNTAS.mails(agus)).hasSize(mails);
                });
    }

    @Test
    void caseServiceInTheMiddleLosesNoReferralAndGrantsNoneTwice() {
        List<String> cases = work.openCases(12);
        List<Call> calls =
                cases.stream().map(each -> work.referral(each, police, "MEDIUM")).toList();

        List<Optional<Answer>> first;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Optional<Answer>>> sending =
                    calls.stream()
                            .map(call -> CompletableFuture.supplyAsync(() -> tried(call), threads))
                            .toList();
            CompletableFuture.anyOf(sending.toArray(CompletableFuture[]::new)).join();
            Running.SYSTEM.kill(Service.CASES);
            first = sending.stream().map(CompletableFuture::join).toList();
        }
        Running.SYSTEM.start(Service.CASES, Map.of());

        IntStream.range(0, calls.size())
                .forEach(i -> {
                    String referral = repeatUntilSent(calls.get(i)).id();
                    first.get(i)
                            .filter(answer -> answer.status() == 201)
                            .ifPresent(answer -> assertThat(referral).isEqualTo(answer.id()));
                    assertThat(referralsOf(cases.get(i))).containsExactly(referral);
                    assertThat(grants(cases.get(i), true)).containsExactly(referral);
                    decline(agus, referral).require(200);
                });
        soon().untilAsserted(() ->
                assertThat(cases)
                        .allSatisfy(caseId -> {
                            assertThat(grants(caseId, true)).isEmpty();
                            assertThat(grants(caseId, false)).hasSize(1);
                        }));
    }

    @Test
    void caseServiceBeforeItHearsOfAnOutcomeEndsTheDisclosureAfterTheRestart() {
        String caseId = work.openCase();
        String referral = work.refer(caseId, police);
        Running.SYSTEM.kill(Service.CASES);
        decline(agus, referral).require(200);

        Running.SYSTEM.start(Service.CASES, Map.of());

        soon().untilAsserted(() -> assertThat(grants(caseId, false)).containsExactly(referral));
    }

    private Optional<Answer> tried(Call call) {
        try {
            return Optional.of(lina.send(call));
        } catch (UnexpectedAnswer _) {
            return Optional.empty();
        }
    }

    private Answer repeatUntilSent(Call call) {
        return soon().until(
                        () -> tried(call),
                        answer ->
                                answer.map(Answer::status).filter(each -> each == 201).isPresent())
                .orElseThrow();
    }

    private List<String> referralsOf(String caseId) {
        return lina.get("/api/v1/referrals?caseId=" + caseId).require(200).texts("/items", "id");
    }

    /** The referrals whose grants are open, or ended. */
    private List<String> grants(String caseId, boolean open) {
        return lina.get("/api/v1/cases/" + caseId)
                .at("/disclosures")
                .valueStream()
                .filter(grant -> grant.path("open").asBoolean() == open)
                .map(grant -> grant.path("referralId").asString(""))
                .toList();
    }
}
