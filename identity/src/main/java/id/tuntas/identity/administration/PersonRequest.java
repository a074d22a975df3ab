package id.tuntas.identity.administration;

import id.tuntas.identity.directory.MailAddress;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be invited.
 *
 * @param name as one says it: many have one name only
 * @param mail where the invitation goes; it becomes the name to sign in with
 * @param agencyId the caller's own agency where it isn't named
 */
@Schema(name = "NewPerson")
record PersonRequest(
        // Keycloak takes no markup in a name.
        @NotBlank
                @Size(min = 2, max = 120)
                @Pattern(regexp = "[^<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]*")
                String name,
        @NotBlank @Size(max = 254) @Pattern(regexp = MailForm.PATTERN) String mail,
        @NotEmpty @UniqueElements List<@NotNull @Pattern(regexp = RolesRequest.ROLE) String> roles,
        @Nullable @Pattern(regexp = "id|en") String locale,
        @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") String agencyId) {

    NewPerson toNewPerson(AgencyId own) {
        return new NewPerson(
                name.strip(),
                new MailAddress(mail.toLowerCase(Locale.ROOT)),
                roles(roles),
                Optional.ofNullable(locale).orElse("id"),
                Optional.ofNullable(agencyId).map(AgencyId::new).orElse(own));
    }

    static Set<Role> roles(List<String> codes) {
        return codes.stream()
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** It names a person. */
    @Override
    public String toString() {
        return "···";
    }
}
