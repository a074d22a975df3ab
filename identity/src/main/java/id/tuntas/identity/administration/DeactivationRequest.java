package id.tuntas.identity.administration;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody can't sign in any more; kept with the account. */
@Schema(name = "Deactivation")
record DeactivationRequest(@NotBlank @Size(min = 3, max = 200) String reason) {}
