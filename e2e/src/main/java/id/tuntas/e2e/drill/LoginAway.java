package id.tuntas.e2e.drill;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** R4: with Keycloak away, whoever is signed in goes on working. */
final class LoginAway {
    private static final String POLICE = "Polres Tarakan";

    private LoginAway() {}

    static Findings run(Field field, Extent extent) {
        Session lina = field.signedIn("lina");
        Session agus = field.signedIn("agus");
        Session dewi = field.signedIn("dewi");
        CaseWork work = Field.work(dewi, lina);
        ConcurrentLinkedQueue<String> cases =
                new ConcurrentLinkedQueue<>(field.openCases(extent.count()));
        String police = field.agency(POLICE);
        field.system().keycloak().stop();
        List<List<String>> done;
        try (Writers<List<String>> people =
                new Writers<>(
                        extent.count(),
                        Duration.ofMillis(500),
                        () -> day(work, dewi, lina, agus, cases.remove(), police))) {
            Field.pause(extent.away());
            done = people.finish();
        } finally {
            field.system().keycloak().begin();
        }
        List<String> wrong = done.stream().flatMap(List::stream).toList();
        Map<String, Integer> byKind = new TreeMap<>();
        wrong.forEach(each -> byKind.merge(each, 1, Integer::sum));
        return new Findings()
                .figure(
                        "rounds of work while Keycloak was away, %d s".formatted(extent.seconds()),
                        done.size())
                .figure("what went wrong", byKind)
                .promise("calls that failed", wrong.size(), 0);
    }

    /** What several people do about one case; the failures. */
    private static List<String> day(
            CaseWork work, Session dewi, Session lina, Session agus, String caseId, String police) {
        List<String> wrong = new ArrayList<>();
        done(dewi, Field.report(), wrong);
        done(lina, Call.get("/api/v1/me"), wrong);
        done(lina, Call.get("/api/v1/cases/" + caseId), wrong);
        Call referral = work.referral(caseId, police, "LOW");
        done(lina, referral, wrong)
                .map(Answer::id)
                .ifPresent(id -> {
                    done(agus, Call.get("/api/v1/referrals/" + id + "/packet"), wrong);
                    done(
                            agus,
                            Call.post("/api/v1/referrals/" + id + "/acceptance").body("{}"),
                            wrong);
                });
        done(agus, Call.get("/api/v1/queue"), wrong);
        done(agus, Call.get("/api/v1/notifications"), wrong);
        return wrong;
    }

    private static Optional<Answer> done(Session who, Call call, List<String> wrong) {
        Optional<Answer> answer = Field.tried(who, call);
        if (answer.filter(each -> each.status() < 300).isEmpty()) {
            wrong.add(
                    call.method()
                            + " "
                            + call.path().replaceAll("[0-9a-f-]{30,}", "…")
                            + " "
                            + answer.map(Answer::inShort).orElse("no answer"));
            return Optional.empty();
        }
        return answer;
    }
}
