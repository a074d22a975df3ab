package id.tuntas.identity.administration;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an agency calls its system. */
@Schema(name = "NewServiceAccount")
record ServiceAccountRequest(@NotBlank @Size(min = 3, max = 80) String name) {}
