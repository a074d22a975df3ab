package id.tuntas.e2e.drill;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.Session;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** R2: 64 callers accept or decline one referral at once, round after round. */
final class RaceForAReferral {
    private static final int CALLERS = 64;
    private static final String POLICE = "Polres Tarakan";

    private RaceForAReferral() {}

    static Findings run(Field field, Extent extent) {
        Session agus = field.person("agus");
        Session bayu = field.person("bayu");
        long winners = 0;
        long others = 0;
        long oneWinner = 0;
        for (String caseId : field.openCases(extent.count())) {
            String path = "/api/v1/referrals/" + field.work().refer(caseId, field.agency(POLICE));
            List<Integer> statuses = race(agus, bayu, path);
            long won = statuses.stream().filter(status -> status == 200).count();
            winners += won;
            oneWinner += won == 1 ? 1 : 0;
            others += statuses.stream().filter(s -> s != 200 && s != 409 && s != 412).count();
        }
        return new Findings()
                .figure("callers a round", CALLERS)
                .promise("rounds with exactly one 2xx", oneWinner, extent.count())
                .promise("2xx in all", winners, extent.count())
                .promise("answers that are neither 2xx nor 409 or 412", others, 0);
    }

    private static List<Integer> race(Session agus, Session bayu, String path) {
        List<Supplier<Integer>> callers =
                IntStream.range(0, CALLERS)
                        .<Supplier<Integer>>mapToObj(i ->
                                i % 2 == 0
                                        ? () -> status(agus, path + "/acceptance", "{}")
                                        : () ->
                                                status(
                                                        bayu,
                                                        path + "/decline",
                                                        "{\"reason\": \"NO_CAPACITY\"}"))
                        .toList();
        return Field.together(callers);
    }

    private static int status(Session who, String path, String body) {
        return Field.tried(who, Call.post(path).body(body)).map(Answer::status).orElse(0);
    }
}
