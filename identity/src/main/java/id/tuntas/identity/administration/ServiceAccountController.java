package id.tuntas.identity.administration;

import id.tuntas.identity.directory.Pages;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.platform.web.TuntasProperties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The systems of an agency, by its administrator. */
@RestController
@RequestMapping("/api/v1/service-accounts")
@Tag(name = "service accounts")
class ServiceAccountController {

    private final RunningSystems systems;
    private final Commands commands;
    private final TuntasProperties tuntas;

    ServiceAccountController(RunningSystems systems, Commands commands, TuntasProperties tuntas) {
        this.systems = systems;
        this.commands = commands;
        this.tuntas = tuntas;
    }

    @GetMapping
    @Operation(operationId = "listServiceAccounts", summary = "The own agency's, without secrets")
    Page<ServiceAccountView> list(Caller caller, Cursor cursor) {
        return Pages.of(systems.ownOf(caller), cursor, account -> account.id().value())
                .map(account -> view(account, Optional.empty()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readServiceAccount", summary = "One of the own agency's")
    ServiceAccountView read(@PathVariable String id, Caller caller) {
        return view(systems.own(caller, PathIds.system(id)), Optional.empty());
    }

    @PostMapping
    @Operation(
            operationId = "makeServiceAccount",
            summary =
                    "Credentials for a system that acts for the own agency; the secret is in this"
                            + " answer only, and not in a repeat's")
    ResponseEntity<ServiceAccountView> make(
            @Valid @RequestBody ServiceAccountRequest body, Caller caller, RepeatKey repeat) {
        RunningSystems.Issued issued =
                commands.run(
                        () -> systems.make(caller, body.name().strip(), RepeatMark.of(repeat)));
        return Replies.made(
                issued.secret().isEmpty(),
                "/api/v1/service-accounts/" + issued.id().value(),
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(view(systems.own(caller, issued.id()), issued.secret())));
    }

    @PostMapping("/{id}/rotation")
    @Operation(
            operationId = "rotateServiceAccount",
            summary =
                    "A new secret, in this answer only; the one before stops at once, tokens that it"
                            + " got live on for minutes")
    ResponseEntity<ServiceAccountView> rotate(
            @PathVariable String id, Caller caller, RepeatKey repeat) {
        SystemId system = PathIds.system(id);
        RunningSystems.Issued issued =
                commands.run(() -> systems.rotate(caller, system, RepeatMark.of(repeat)));
        return Replies.repeated(
                issued.secret().isEmpty(),
                ResponseEntity.ok(view(systems.own(caller, system), issued.secret())));
    }

    @PostMapping("/{id}/deactivation")
    @Operation(operationId = "deactivateServiceAccount", summary = "No more tokens, for good")
    ServiceAccountView deactivate(@PathVariable String id, Caller caller) {
        SystemId system = PathIds.system(id);
        commands.run(() -> systems.deactivate(caller, system));
        return view(systems.own(caller, system), Optional.empty());
    }

    private ServiceAccountView view(ServiceAccount account, Optional<Secret> secret) {
        return ServiceAccountView.from(account, secret, tuntas.issuer());
    }
}
