package id.tuntas.identity.administration;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The agency that a person shall belong to from now on. */
@Schema(name = "Move")
record MoveRequest(@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") String agencyId) {}
