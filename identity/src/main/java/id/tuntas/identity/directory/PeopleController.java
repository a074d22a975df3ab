package id.tuntas.identity.directory;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.Requester;
import id.tuntas.platform.web.Role;
import id.tuntas.platform.web.ServiceClient;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People, to those who may know of them; a foreign person answers like an absent one. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "people")
class PeopleController {

    private final Directory directory;
    private final AllowedActions actions;

    PeopleController(Directory directory, AllowedActions actions) {
        this.directory = directory;
        this.actions = actions;
    }

    @GetMapping
    @Operation(
            operationId = "listPeople",
            summary =
                    "An agency's people who can sign in, to its administrators the deactivated too;"
                            + " the caller's own agency unless named")
    Page<PersonView> list(
            @RequestParam Optional<String> agency,
            @RequestParam Optional<String> role,
            Cursor cursor,
            Requester requester) {
        AgencyId asked = agency.map(Parameters::agencyId).orElseGet(() -> ownAgencyOf(requester));
        Optional<Role> wanted = role.map(Parameters::role);
        if (!PeopleAccess.mayReadPeopleOf(asked, requester) || directory.agency(asked).isEmpty()) {
            throw Problem.notFound();
        }
        List<Person> found =
                directory.peopleOf(asked).stream()
                        .filter(person ->
                                isFor(requester, person)
                                        || PeopleAccess.administers(asked, requester))
                        .filter(person -> wanted.filter(r -> !person.roles().contains(r)).isEmpty())
                        .toList();
        return Pages.of(found, cursor, person -> person.id().value())
                .map(person -> PersonView.from(person, actions.on(person, requester)));
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "readPerson",
            summary = "One person, also once the account is disabled")
    ResponseEntity<PersonView> read(@PathVariable String id, Requester requester) {
        return directory
                .person(Parameters.personId(id))
                .filter(person -> PeopleAccess.mayReadPeopleOf(person.agency(), requester))
                .map(person ->
                        ResponseEntity.ok()
                                .eTag(Long.toString(EntityTags.of(person)))
                                .body(PersonView.from(person, actions.on(person, requester))))
                .orElseThrow(Problem::notFound);
    }

    @GetMapping("/{id}/mail-address")
    @Operation(
            operationId = "readMailAddress",
            summary = "Where a person's notices go; for the service that sends them only")
    MailAddressView mailAddress(@PathVariable String id, Requester requester) {
        if (!PeopleAccess.mayReadMailAddresses(requester)) {
            throw Problem.of(ProblemTypes.NOT_ALLOWED);
        }
        return directory
                .person(Parameters.personId(id))
                .filter(person -> isFor(requester, person))
                .flatMap(person ->
                        person.mailAddress()
                                .map(address ->
                                        new MailAddressView(address.value(), person.language())))
                .orElseThrow(Problem::notFound);
    }

    /**
     * Our services ask whom to tell: whoever has not followed an invitation yet may be a stranger
     * whose address was mistyped.
     */
    private static boolean isFor(Requester requester, Person person) {
        return switch (requester) {
            case Caller _ -> person.active();
            case ServiceClient _ -> person.state() == Person.State.ACTIVE;
        };
    }

    private static AgencyId ownAgencyOf(Requester requester) {
        return switch (requester) {
            case Caller caller -> caller.agency().id();
            case ServiceClient _ -> throw Parameters.invalid("agency");
        };
    }
}
