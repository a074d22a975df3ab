package id.tuntas.identity.administration;

import id.tuntas.identity.directory.Agency;
import id.tuntas.identity.directory.AgencyView;
import id.tuntas.identity.directory.AllowedActions;
import id.tuntas.identity.directory.Directory;
import id.tuntas.identity.directory.EntityTags;
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
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Making agencies, and changing how they are reached and what they are. */
@RestController
@RequestMapping("/api/v1/agencies")
@Tag(name = "agencies")
class AgencyAdministrationController {

    private final AdministeringAgencies administering;
    private final Commands commands;
    private final Directory directory;
    private final AllowedActions actions;

    AgencyAdministrationController(
            AdministeringAgencies administering,
            Commands commands,
            Directory directory,
            AllowedActions actions) {
        this.administering = administering;
        this.commands = commands;
        this.directory = directory;
        this.actions = actions;
    }

    @PostMapping
    @Operation(
            operationId = "makeAgency",
            summary = "A new agency; by the platform's administrator")
    ResponseEntity<AgencyView> make(
            @Valid @RequestBody AgencyRequest body, Caller caller, RepeatKey repeat) {
        Made<AgencyId> made =
                commands.run(() ->
                        administering.make(caller, body.toNewAgency(), RepeatMark.of(repeat)));
        return Replies.made(
                made.replayed(),
                "/api/v1/agencies/" + made.value(),
                answer(HttpStatus.CREATED, made.value(), caller));
    }

    @PatchMapping("/{id}")
    @Operation(
            operationId = "changeAgency",
            summary =
                    "How an agency is reached, by its own administrator; also what it is, by the"
                            + " platform's")
    ResponseEntity<AgencyView> change(
            @PathVariable String id,
            @Valid @RequestBody AgencyChangeRequest body,
            Caller caller,
            IfMatch ifMatch) {
        AgencyId agency = PathIds.agency(id);
        commands.run(() -> administering.change(caller, agency, ifMatch, body::applyTo));
        return answer(HttpStatus.OK, agency, caller);
    }

    private ResponseEntity<AgencyView> answer(HttpStatus status, AgencyId id, Caller caller) {
        Agency agency = directory.agency(id).orElseThrow(Problem::notFound);
        return ResponseEntity.status(status)
                .eTag(Long.toString(EntityTags.of(agency)))
                .body(AgencyView.from(agency, actions.on(agency, caller)));
    }
}
