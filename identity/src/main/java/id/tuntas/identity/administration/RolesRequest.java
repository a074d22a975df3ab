package id.tuntas.identity.administration;

import id.tuntas.platform.web.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.constraints.UniqueElements;

/** All roles that a person shall have from now on. */
@Schema(name = "Roles")
record RolesRequest(@NotEmpty @UniqueElements List<@NotNull @Pattern(regexp = ROLE) String> roles) {

    static final String ROLE =
            "intake|case-manager|coordinator|head|liaison|task-force|auditor|agency-admin"
                    + "|platform-admin|integration";

    Set<Role> toRoles() {
        return PersonRequest.roles(roles);
    }
}
