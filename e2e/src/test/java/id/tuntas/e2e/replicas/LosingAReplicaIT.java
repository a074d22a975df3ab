package id.tuntas.e2e.replicas;

import static id.tuntas.e2e.journeys.Referrals.andStays;
import static id.tuntas.e2e.journeys.Referrals.path;
import static id.tuntas.e2e.journeys.Referrals.soon;
import static id.tuntas.e2e.journeys.Referrals.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import id.tuntas.e2e.client.UnexpectedAnswer;
import id.tuntas.e2e.journeys.Running;
import id.tuntas.standalone.launcher.Service;
import id.tuntas.standalone.launcher.ServiceProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of one process of two, under load. */
class LosingAReplicaIT {
    private static final int SENT_AT_ONCE = 24;
    private static final int READS = 60;

    private final CaseWork work = Running.tarakan();
    private final Session lina = Running.person("lina");
    private final Session putri = Running.person("putri");

    @BeforeEach
    void needTwo() {
        assumeThat(Running.SYSTEM.replicas(Service.REFERRALS)).hasSizeGreaterThan(1);
    }

    @AfterEach
    void startWhatIsDown() {
        Running.startWhatIsDown();
    }

    @Test
    void ofTheOneThatPublishesLosesNothingAndTellsNobodyTwice() {
        ServiceProcess leader = onlyOneCanLead(Service.REFERRALS);
        String health = Running.AGENCIES.idOf("Dinas Kesehatan Provinsi Kalimantan Utara");
        List<Call> calls =
                Stream.of(20, SENT_AT_ONCE - 20)
                        .flatMap(count -> work.openCases(count).stream())
                        .map(caseId -> work.referral(caseId, health, "LOW"))
                        .toList();
        putri.token();

        List<Answer> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> sending =
                    calls.stream()
                            .map(call ->
                                    CompletableFuture.supplyAsync(
                                            () -> repeatUntilSent(call), threads))
                            .toList();
            CompletableFuture.anyOf(sending.toArray(CompletableFuture[]::new)).join();
            leader.kill();
            answers = sending.stream().map(CompletableFuture::join).toList();
        }

        List<String> referrals = answers.stream().map(Answer::id).toList();
        assertThat(referrals).doesNotHaveDuplicates().hasSize(SENT_AT_ONCE);
        soon().untilAsserted(() ->
                assertThat(referrals)
                        .allSatisfy(id ->
                                assertThat(told(putri, id)).containsExactly("referral-sent")));
        andStays()
                .untilAsserted(() ->
                        assertThat(referrals)
                                .allSatisfy(id ->
                                        assertThat(told(putri, id))
                                                .containsExactly("referral-sent")));
    }

    @Test
    void ofAnyServiceIsNotNoticedByReaders() {
        String caseId = work.openCase();
        lina.send(CaseWork.consent(caseId, "SOCIAL", "LAW_ENFORCEMENT")).require(201);
        String referral =
                work.refer(caseId, Running.AGENCIES.idOf("Dinas Sosial Provinsi Kalimantan Utara"));
        List<String> paths =
                List.of(
                        path(referral),
                        "/api/v1/cases/" + caseId,
                        "/api/v1/me",
                        "/api/v1/notifications/counts");
        for (Service service :
                List.of(
                        Service.CASES,
                        Service.REFERRALS,
                        Service.NOTIFICATIONS,
                        Service.IDENTITY)) {
            Running.SYSTEM.replicas(service).getLast().kill();
        }

        List<Integer> statuses =
                IntStream.range(0, READS)
                        .mapToObj(i -> lina.get(paths.get(i % paths.size())).status())
                        .distinct()
                        .toList();

        assertThat(statuses).containsExactly(200);
        String hospital = Running.AGENCIES.idOf("RSUD Tarakan");
        assertThat(lina.send(work.referral(work.openCase(), hospital, "LOW")).status())
                .isEqualTo(201);
    }

    @Test
    void isNotNeededToHearOnOneReplicaWhatWasDoneOnAnother() {
        List<ServiceProcess> replicas = Running.SYSTEM.replicas(Service.NOTIFICATIONS);
        String token = putri.token();
        try (LiveInbox first = LiveInbox.open(replicas.getFirst().url(), token);
                LiveInbox second = LiveInbox.open(replicas.getLast().url(), token)) {
            soon().until(() -> !first.data().isEmpty() && !second.data().isEmpty());
            int firstHad = first.data().size();
            int secondHad = second.data().size();

            work.refer(
                    work.openCase(),
                    Running.AGENCIES.idOf("Dinas Kesehatan Provinsi Kalimantan Utara"));

            soon().until(() -> first.data().size() > firstHad && second.data().size() > secondHad);
            soon().untilAsserted(() ->
                    assertThat(first.data().getLast()).isEqualTo(second.data().getLast()));
        }
    }

    /** Of two replicas the one that ran alone for a while holds the relay's lock. */
    private static ServiceProcess onlyOneCanLead(Service service) {
        List<ServiceProcess> replicas = Running.SYSTEM.replicas(service);
        replicas.getLast().stop();
        CaseWork work = Running.tarakan();
        String caseId = work.openCase();
        work.manager()
                .send(CaseWork.consent(caseId, "MIGRANT_PROTECTION", "LAW_ENFORCEMENT"))
                .require(201);
        String referral = work.refer(caseId, Running.AGENCIES.idOf("BP3MI Kalimantan Utara"));
        Session dian = Running.person("dian");
        soon().until(() -> told(dian, referral).contains("referral-sent"));
        replicas.getLast().begin(Map.of());
        return replicas.getFirst();
    }

    private Answer repeatUntilSent(Call call) {
        return soon().until(() -> tried(call), Optional::isPresent).orElseThrow();
    }

    private Optional<Answer> tried(Call call) {
        try {
            return Optional.of(lina.send(call)).filter(answer -> answer.status() == 201);
        } catch (UnexpectedAnswer _) {
            return Optional.empty();
        }
    }
}
