package id.tuntas.identity.administration;

import id.tuntas.identity.directory.AllowedActions;
import id.tuntas.identity.directory.Directory;
import id.tuntas.identity.directory.EntityTags;
import id.tuntas.identity.directory.Person;
import id.tuntas.identity.directory.PersonId;
import id.tuntas.identity.directory.PersonView;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.RepeatKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An agency's people, by its own administrator or the platform's. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "people")
class PeopleAdministrationController {

    private final InvitingPeople inviting;
    private final ChangingPeople changing;
    private final Commands commands;
    private final Directory directory;
    private final AllowedActions actions;

    PeopleAdministrationController(
            InvitingPeople inviting,
            ChangingPeople changing,
            Commands commands,
            Directory directory,
            AllowedActions actions) {
        this.inviting = inviting;
        this.changing = changing;
        this.commands = commands;
        this.directory = directory;
        this.actions = actions;
    }

    @PostMapping
    @Operation(
            operationId = "invitePerson",
            summary = "An account, with a mail whose link leads to a first password")
    ResponseEntity<PersonView> invite(
            @Valid @RequestBody PersonRequest body, Caller caller, RepeatKey repeat) {
        Made<PersonId> made =
                commands.run(() ->
                        inviting.invite(
                                caller,
                                body.toNewPerson(caller.agency().id()),
                                RepeatMark.of(repeat)));
        return Replies.made(
                made.replayed(),
                "/api/v1/people/" + made.value().value(),
                answer(HttpStatus.CREATED, made.value(), caller));
    }

    @PostMapping("/{id}/invitation")
    @Operation(operationId = "inviteAgain", summary = "Another mail with a new link")
    ResponseEntity<PersonView> inviteAgain(
            @PathVariable String id, Caller caller, IfMatch ifMatch) {
        PersonId person = PathIds.person(id);
        commands.run(() -> inviting.sendAgain(caller, person, ifMatch));
        return answer(HttpStatus.OK, person, caller);
    }

    @PostMapping("/{id}/roles")
    @Operation(operationId = "setRoles", summary = "All roles that a person has from now on")
    ResponseEntity<PersonView> setRoles(
            @PathVariable String id,
            @Valid @RequestBody RolesRequest body,
            Caller caller,
            IfMatch ifMatch) {
        PersonId person = PathIds.person(id);
        commands.run(() -> changing.setRoles(caller, person, body.toRoles(), ifMatch));
        return answer(HttpStatus.OK, person, caller);
    }

    @PostMapping("/{id}/move")
    @Operation(
            operationId = "movePerson",
            summary =
                    "Into another agency, without the roles that don't fit there; by the platform's"
                            + " administrator")
    ResponseEntity<PersonView> move(
            @PathVariable String id,
            @Valid @RequestBody MoveRequest body,
            Caller caller,
            IfMatch ifMatch) {
        PersonId person = PathIds.person(id);
        AgencyId to = new AgencyId(body.agencyId());
        commands.run(() -> changing.move(caller, person, to, ifMatch));
        return answer(HttpStatus.OK, person, caller);
    }

    @PostMapping("/{id}/deactivation")
    @Operation(operationId = "deactivatePerson", summary = "No more sign-in; all sessions end")
    ResponseEntity<PersonView> deactivate(
            @PathVariable String id,
            @Valid @RequestBody DeactivationRequest body,
            Caller caller,
            IfMatch ifMatch) {
        PersonId person = PathIds.person(id);
        commands.run(() -> changing.deactivate(caller, person, body.reason(), ifMatch));
        return answer(HttpStatus.OK, person, caller);
    }

    @PostMapping("/{id}/reactivation")
    @Operation(operationId = "reactivatePerson", summary = "Sign-in again, with the same password")
    ResponseEntity<PersonView> reactivate(@PathVariable String id, Caller caller, IfMatch ifMatch) {
        PersonId person = PathIds.person(id);
        commands.run(() -> changing.reactivate(caller, person, ifMatch));
        return answer(HttpStatus.OK, person, caller);
    }

    private ResponseEntity<PersonView> answer(HttpStatus status, PersonId id, Caller caller) {
        Person person = directory.person(id).orElseThrow(Problem::notFound);
        return ResponseEntity.status(status)
                .eTag(Long.toString(EntityTags.of(person)))
                .body(PersonView.from(person, actions.on(person, caller)));
    }
}
