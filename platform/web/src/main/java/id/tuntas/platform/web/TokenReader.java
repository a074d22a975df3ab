package id.tuntas.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads who is behind a verified token. An agency is known by its organization's {@code id} alone:
 * the claim's key is the alias, which others can imitate, and is never looked at.
 */
final class TokenReader {

    private final Set<String> serviceClients;

    TokenReader(Set<String> serviceClients) {
        this.serviceClients = serviceClients;
    }

    /**
     * Empty where the token names no organization, or more than one, and is not one of our
     * services'.
     */
    Optional<Requester> read(Jwt token) {
        String subject = token.getSubject();
        if (subject == null) {
            return Optional.empty();
        }
        String client = Optional.ofNullable(token.getClaimAsString("azp")).orElse("");
        Map<?, ?> organizations = map(token, "organization");
        if (organizations.isEmpty() && serviceClients.contains(client)) {
            return Optional.of(new ServiceClient(subject, client));
        }
        if (organizations.size() != 1) {
            return Optional.empty();
        }
        return agency(organizations.values().iterator().next())
                .map(agency ->
                        new Caller(
                                subject,
                                client,
                                Optional.ofNullable(token.getClaimAsString("name")).orElse(client),
                                agency,
                                roles(token),
                                Optional.ofNullable(token.getClaimAsString("locale"))
                                        .orElse("id")));
    }

    private static Optional<Caller.Agency> agency(Object claim) {
        if (!(claim instanceof Map<?, ?> fields)
                || !(fields.get("id") instanceof String id)
                || !Ids.isHarmless(id)) {
            return Optional.empty();
        }
        String kind = strings(fields.get("kind")).stream().findFirst().orElse("");
        Set<Region> regions =
                strings(fields.get("region")).stream()
                        .filter(Region::isCode)
                        .map(Region::new)
                        .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Caller.Agency(new AgencyId(id), kind, regions));
    }

    private static Set<Role> roles(Jwt token) {
        Map<?, ?> access = map(token, "realm_access");
        return strings(access.get("roles")).stream()
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A claim of another form than expected says nothing to us; it must not be an error of ours.
     */
    private static Map<?, ?> map(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof Map<?, ?> fields ? fields : Map.of();
    }

    private static List<String> strings(@org.jspecify.annotations.Nullable Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }
}
