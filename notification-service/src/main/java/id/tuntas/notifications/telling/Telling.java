package id.tuntas.notifications.telling;

import id.tuntas.notifications.directory.People;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Role;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Turns an event into the notices that the table asks for. */
final class Telling {

    private final People people;
    private final BiFunction<String, List<String>, String> ids;

    /**
     * @param ids an id for good from a name and what makes it this one
     */
    Telling(People people, BiFunction<String, List<String>, String> ids) {
        this.people = people;
        this.ids = ids;
    }

    /**
     * @throws id.tuntas.notifications.directory.PeopleUnavailable where identity can't be asked;
     *     the event is then to be tried again as a whole
     */
    List<Notice> noticesOf(Fact fact) {
        return WhoIsTold.of(fact).stream().flatMap(row -> noticesOf(fact, row)).toList();
    }

    private Stream<Notice> noticesOf(Fact fact, WhoIsTold.Row row) {
        Set<String> told = told(fact, row);
        if (told.isEmpty()) {
            return Stream.empty();
        }
        Notice.Subject subject = subject(fact, row);
        return told.stream()
                .map(recipient ->
                        new Notice(
                                id(occasion(fact), recipient, row.kind()),
                                recipient,
                                row.kind(),
                                row.isUrgentFor(fact),
                                fact.text("link"),
                                fact.at(),
                                fact.sequence(),
                                subject));
    }

    /**
     * The ids of notices that the event just before this one, of the same save, has given rise to
     * and that say nothing beside this one's.
     */
    List<String> overtakenBy(Fact fact) {
        return WhoIsTold.of(fact).stream().flatMap(row -> overtakenBy(fact, row)).toList();
    }

    private Stream<String> overtakenBy(Fact fact, WhoIsTold.Row row) {
        return WhoIsTold.overtaken(row.kind()).stream()
                .flatMap(kind ->
                        fact.before().stream()
                                .flatMap(before ->
                                        told(fact, row).stream()
                                                .map(recipient -> id(before, recipient, kind))));
    }

    /** The cases of one hand-over are one occasion: whoever gets them is told once. */
    private static String occasion(Fact fact) {
        return fact.optional(WhoIsTold.HAND_OVER).orElse(fact.id());
    }

    private String id(String event, String recipient, NoticeKind kind) {
        return ids.apply("notice", List.of(event, recipient, kind.code()));
    }

    private Set<String> told(Fact fact, WhoIsTold.Row row) {
        Set<String> told = new LinkedHashSet<>();
        row.who().forEach(each -> told.addAll(resolve(each, fact)));
        Optional<String> actor = row.butNot().flatMap(fact::optional);
        actor.ifPresent(told::remove);
        if (told.isEmpty() && actor.filter(by -> isMeant(by, fact, row)).isEmpty()) {
            // Nobody else holds the role there (a small post, a vacant unit): never silence.
            told.addAll(ofLead(Role.COORDINATOR));
            actor.ifPresent(told::remove);
        }
        return told;
    }

    /** Whoever is meant alone and did it knows. */
    private static boolean isMeant(String actor, Fact fact, WhoIsTold.Row row) {
        return row.who().stream()
                .anyMatch(each ->
                        switch (each) {
                            case Recipients.Person(String field) -> fact.says(field, actor);
                            case Recipients.Colleague(String field, _, _, _) ->
                                    fact.says(field, actor);
                            case Recipients.Members _, Recipients.MembersOfLead _ -> false;
                        });
    }

    private List<String> resolve(Recipients recipients, Fact fact) {
        return switch (recipients) {
            case Recipients.Person(String field) -> List.of(fact.text(field));
            case Recipients.Colleague colleague -> resolve(colleague, fact);
            case Recipients.Members(var role, String agencyField) ->
                    people.holding(role, new AgencyId(fact.text(agencyField)));
            case Recipients.MembersOfLead(var role) -> ofLead(role);
        };
    }

    private List<String> resolve(Recipients.Colleague colleague, Fact fact) {
        String person = fact.text(colleague.field());
        AgencyId agency = new AgencyId(fact.text(colleague.agencyField()));
        if (!people.worksAt(person, agency)) {
            return colleague.instead().stream()
                    .flatMap(role -> people.holding(role, agency).stream())
                    .toList();
        }
        List<String> managers =
                colleague.alsoManagers() ? people.holding(Role.CASE_MANAGER, agency) : List.of();
        return managers.contains(person)
                ? List.of(person)
                : Stream.concat(Stream.of(person), managers.stream()).toList();
    }

    private List<String> ofLead(Role role) {
        return people.leadAgencies().stream()
                .flatMap(agency -> people.holding(role, agency).stream())
                .toList();
    }

    private Notice.Subject subject(Fact fact, WhoIsTold.Row row) {
        Optional<String> agency =
                row.otherSide().flatMap(fact::optional).map(AgencyId::new).flatMap(people::nameOf);
        return new Notice.Subject(
                fact.optional("caseId").filter(_ -> row.namesTheCase()),
                agency,
                fact.optional("urgency"),
                fact.optional("answerDueAt").map(Instant::parse));
    }
}
