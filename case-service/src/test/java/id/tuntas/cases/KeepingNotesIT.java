package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.cases.CaseService.Answer;
import id.tuntas.platform.web.CodeList;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingNotesIT extends RunningCaseService {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SECRET = "ia-bercerita-tentang-pamannya";

    @Test
    void areAddedAndReadInTheirOrder() {
        String path = notes(cases.registered());

        Answer first = add("maria", path, "GENERAL", "Sudah dihubungi.");
        Answer second = add("yusuf", path, "COUNSELLING", SECRET);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.headers().get("location")).isEqualTo(path + "/" + first.text("id"));
        assertThat(cases.as("maria").get(path + "/" + first.text("id")).text("text"))
                .isEqualTo("Sudah dihubungi.");
        assertThat(ids("maria", path)).containsExactly(first.text("id"), second.text("id"));
        assertThat(ids("maria", path + "?kind=COUNSELLING")).containsExactly(second.text("id"));
        assertThat(ids("maria", path + "?limit=1")).containsExactly(first.text("id"));
        String next = cases.as("maria").get(path + "?limit=1").text("next");
        assertThat(ids("maria", path + "?limit=1&after=" + next))
                .containsExactly(second.text("id"));
    }

    @Test
    void areAddedOnceHoweverOftenItIsAsked() {
        String path = notes(cases.registered());
        String key = UUID.randomUUID().toString();
        Map<String, String> note = Map.of("kind", "GENERAL", "text", "Sekali saja.");

        String id = cases.as("maria").key(key).post(path, note).text("id");
        Answer again = cases.as("maria").key(key).post(path, note);

        assertThat(again.replayed()).isTrue();
        assertThat(again.text("id")).isEqualTo(id);
        assertThat(ids("maria", path)).containsExactly(id);
    }

    @Test
    void areCorrectedByAnotherThatNamesThem() {
        String id = cases.registered();
        String path = notes(id);
        String wrong = add("maria", path, "GENERAL", "Hari Senin.").text("id");

        Answer right =
                cases.as("maria")
                        .post(
                                path,
                                Map.of(
                                        "kind",
                                        "GENERAL",
                                        "text",
                                        "Hari Selasa.",
                                        "corrects",
                                        wrong));

        assertThat(right.text("corrects")).isEqualTo(wrong);
        assertThat(cases.as("maria").get(path + "/" + wrong).text("text")).isEqualTo("Hari Senin.");
        String elsewhere = add("maria", notes(cases.registered()), "GENERAL", "Lain.").text("id");
        for (String none : List.of(elsewhere, "no-such-note", "<b>")) {
            assertThat(errors(path, Map.of("kind", "GENERAL", "text", "x", "corrects", none)))
                    .containsExactly("/corrects unknown-note");
        }
        assertThat(errors(path, Map.of("kind", "COUNSELLING", "text", "x", "corrects", wrong)))
                .containsExactly("/corrects unknown-note");
    }

    /** Heads, coordinators, and case-managers of other units that read the case. */
    @ParameterizedTest
    @ValueSource(strings = {"hasan", "sari", "wati", "ratna"})
    void ofCounsellingAreWithheldFromOtherReaders(String person) {
        String path = notes(cases.registered());
        String general = add("maria", path, "GENERAL", "Boleh dibaca.").text("id");
        String counselling = add("maria", path, "COUNSELLING", SECRET).text("id");

        assertThat(ids(person, path)).containsExactly(general);
        assertThat(cases.as(person).get(path).text()).doesNotContain(SECRET);
        Answer asked = cases.as(person).get(path + "?kind=COUNSELLING");
        assertThat(asked.status()).isEqualTo(403);
        assertThat(cases.as(person).get(path + "/" + counselling).text())
                .isEqualTo(cases.as(person).get(path + "/no-such-note").text());
        assertThat(cases.as(person).get(path + "/" + counselling).status()).isEqualTo(404);
        assertThat(add(person, path, "GENERAL", "x").status()).isEqualTo(403);
    }

    @Test
    void areInNoPacketOfAnyKindAndNotInTheFile() {
        String id = cases.registered();
        add("maria", notes(id), "COUNSELLING", SECRET);
        add("maria", notes(id), "GENERAL", SECRET);

        for (String kind : CodeList.named("agency-kind").codes()) {
            Answer preview =
                    cases.as("maria")
                            .through("tuntas-referrals")
                            .post(
                                    "/api/v1/cases/" + id + "/disclosures/preview",
                                    Bodies.preview(kind, "VITAL_INTEREST"));
            assertThat(preview.status()).isEqualTo(200);
            assertThat(preview.text()).doesNotContain(SECRET);
        }
        assertThat(cases.grant(id, UUID.randomUUID().toString()).text()).doesNotContain(SECRET);
        assertThat(cases.as("maria").get("/api/v1/cases/" + id).text()).doesNotContain(SECRET);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        cases.as("maria")
                                                .get("/api/v1/cases/" + id + "/timeline")
                                                .text())
                                .contains("case.note-added")
                                .doesNotContain(SECRET));
    }

    @Test
    void everyWrongFieldIsToldAtOnce() {
        String path = notes(cases.registered());

        assertThat(errors(path, Map.of("kind", "GOSSIP", "text", "  ")))
                .containsExactly("/kind unknown-code", "/text required");
        assertThat(errors(path, Map.of("kind", "GENERAL", "text", "x".repeat(8_001))))
                .containsExactly("/text length");
        assertThat(cases.as("maria").get(path + "?kind=GOSSIP").status()).isEqualTo(400);
        assertThat(ids("maria", path)).isEmpty();
    }

    private Answer add(String as, String path, String kind, String text) {
        return cases.as(as).post(path, Map.of("kind", kind, "text", text));
    }

    private List<String> ids(String as, String path) {
        return cases.as(as)
                .get(path)
                .body()
                .path("items")
                .valueStream()
                .map(note -> note.path("id").asString())
                .toList();
    }

    private List<String> errors(String path, Map<String, String> note) {
        Answer answer = cases.as("maria").post(path, note);
        assertThat(answer.status()).isEqualTo(422);
        return answer.body()
                .path("errors")
                .valueStream()
                .map(error ->
                        error.path("pointer").asString() + " " + error.path("code").asString())
                .sorted()
                .toList();
    }

    private static String notes(String caseId) {
        return "/api/v1/cases/" + caseId + "/notes";
    }
}
