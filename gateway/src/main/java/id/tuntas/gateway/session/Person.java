package id.tuntas.gateway.session;

import id.tuntas.platform.web.Role;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who is signed in, as far as the token says. */
final class Person {

    private Person() {}

    static Map<String, Object> of(Jwt token) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("subject", Objects.requireNonNull(token.getSubject()));
        told.put("name", Optional.ofNullable(token.getClaimAsString("name")).orElse(""));
        told.put("roles", roles(token));
        agency(token).ifPresent(agency -> told.put("agency", agency));
        return told;
    }

    private static List<String> roles(Jwt token) {
        return strings(map(token.getClaims().get("realm_access")).get("roles"))
                .map(Role::of)
                .flatMap(Optional::stream)
                .map(Role::code)
                .sorted()
                .toList();
    }

    /** Left out where there is not exactly one: then the services answer 403 and say why. */
    private static Optional<Map<String, Object>> agency(Jwt token) {
        Map<?, ?> organizations = map(token.getClaims().get("organization"));
        if (organizations.size() != 1) {
            return Optional.empty();
        }
        Map<?, ?> one = map(organizations.values().iterator().next());
        return one.get("id") instanceof String id
                ? Optional.of(
                        Map.of("id", id, "kind", strings(one.get("kind")).findFirst().orElse("")))
                : Optional.empty();
    }

    private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object claim) {
        return claim instanceof Map<?, ?> fields ? fields : Map.of();
    }

    private static Stream<String> strings(@org.jspecify.annotations.Nullable Object claim) {
        return claim instanceof Collection<?> all
                ? all.stream().filter(String.class::isInstance).map(String.class::cast)
                : Stream.empty();
    }
}
