package id.tuntas.identity.directory;

import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a client shows its user about the user. */
@RestController
@Tag(name = "people")
class MeController {

    private final Directory directory;

    MeController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/api/v1/me")
    @Operation(operationId = "readMe", summary = "Who the caller is, and for which agency")
    MeView me(
            Caller caller,
            @Parameter(hidden = true)
                    @CurrentSecurityContext(expression = "authentication.credentials")
                    Jwt token) {
        Agency agency =
                directory
                        .agency(caller.agency().id())
                        // The token outlives the agency by minutes.
                        .orElseThrow(() -> Problem.of(ProblemTypes.AGENCY_NOT_SINGLE));
        return MeView.of(caller, username(token).orElse(caller.client()), agency);
    }

    /** An agency's own system has no name to sign in with. */
    private static Optional<String> username(Jwt token) {
        return Optional.ofNullable(token.getClaimAsString(StandardClaimNames.PREFERRED_USERNAME));
    }
}
