package id.tuntas.e2e.drill;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.Session;
import id.tuntas.standalone.launcher.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** R3: eight parallel repeats of each key make one resource, also after a restart. */
final class RepeatingKeys {
    private static final int REPEATS = 8;

    /** What a repeat must get again. */
    private record Same(int status, String location) {}

    private RepeatingKeys() {}

    static Findings run(Field field, Extent extent) {
        Session dewi = field.person("dewi");
        List<Call> calls = Stream.generate(Field::report).limit(extent.count()).toList();
        List<Set<Same>> first = new ArrayList<>();
        calls.forEach(
                call -> first.add(new HashSet<>(Field.together(REPEATS, () -> sent(dewi, call)))));
        field.system().restart(Service.CASES);
        long afterwards = 0;
        for (int i = 0; i < calls.size(); i++) {
            afterwards += first.get(i).equals(Set.of(sent(dewi, calls.get(i)))) ? 1 : 0;
        }
        return new Findings()
                .figure("repeats of each key at once", REPEATS)
                .promise(
                        "keys with one status and location",
                        first.stream().filter(each -> each.size() == 1).count(),
                        extent.count())
                .promise(
                        "resources",
                        first.stream()
                                .flatMap(Set::stream)
                                .filter(each -> each.status() == 201)
                                .map(Same::location)
                                .distinct()
                                .count(),
                        extent.count())
                .promise(
                        "keys with the same status and location after a restart",
                        afterwards,
                        extent.count());
    }

    private static Same sent(Session who, Call call) {
        Optional<Answer> answer = Field.tried(who, call);
        return new Same(
                answer.map(Answer::status).orElse(0),
                answer.map(each -> each.header("Location")).orElse(""));
    }
}
