package id.tuntas.cases.assignment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Who is to carry what, as clients send it. */
final class AssignmentBodies {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private AssignmentBodies() {}

    /** A case-manager of the case's unit. */
    record AssignmentBody(@NotNull @Pattern(regexp = ID) String assigneeId) {}

    /** Two people of the caller's unit. */
    record HandOverBody(
            @NotNull @Pattern(regexp = ID) String fromPersonId,
            @NotNull @Pattern(regexp = ID) String toPersonId) {}
}
