package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.CaseService.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RacingIT extends RunningCaseService {

    @Test
    void givesEachCaseANumberOfItsOwn() throws Exception {
        List<String> reports = IntStream.range(0, 16).mapToObj(_ -> cases.reportId()).toList();

        List<Answer> answers =
                AtOnce.all(
                        reports.stream()
                                .<Callable<Answer>>map(id ->
                                        () ->
                                                cases.as("rina")
                                                        .post(
                                                                "/api/v1/reports/" + id + "/triage",
                                                                twoVictims()))
                                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(
                        answers.stream()
                                .flatMap(answer ->
                                        answer.body().at("/triage/caseNumbers").valueStream())
                                .map(JsonNode::asString))
                .hasSize(32)
                .doesNotHaveDuplicates();
        assertThat(answers)
                .extracting(answer -> answer.body().at("/triage/incidentNumber").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void triagesAReportOnce() throws Exception {
        String path = "/api/v1/reports/" + cases.reportId() + "/triage";

        List<Answer> answers =
                AtOnce.all(
                        IntStream.range(0, 8)
                                .<Callable<Answer>>mapToObj(
                                        _ -> () -> cases.as("rina").post(path, Bodies.openCases()))
                                .toList());

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).contains(409);
    }

    @Test
    void answersARepeatThatRacesTheFirstAsTheFirst() throws Exception {
        String path = "/api/v1/reports/" + cases.reportId() + "/triage";

        List<Answer> answers =
                AtOnce.all(
                        IntStream.range(0, 8)
                                .<Callable<Answer>>mapToObj(_ ->
                                        () ->
                                                cases.as("rina")
                                                        .key("racing-repeat")
                                                        .post(path, Bodies.openCases()))
                                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.body().path("caseIds").toString())
                .containsOnly(answers.getFirst().body().path("caseIds").toString());
        assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSize(1);
    }

    @Test
    void approvesAClosureOnce() throws Exception {
        String path = "/api/v1/cases/" + cases.inService() + "/closure";
        cases.as("maria").post(path, Bodies.closure("UNTRACEABLE"));

        List<Answer> answers =
                AtOnce.all(
                        List.of(
                                () -> cases.as("hasan").post(path + "/approval"),
                                () -> cases.as("ratna").post(path + "/approval")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    }

    private static java.util.Map<String, Object> twoVictims() {
        return Bodies.openCases(List.of("TRAFFICKING"), List.of(Bodies.girl(), Bodies.girl()));
    }
}
