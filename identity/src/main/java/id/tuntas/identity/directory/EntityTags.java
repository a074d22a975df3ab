package id.tuntas.identity.directory;

import id.tuntas.platform.web.Role;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Versions of what Keycloak keeps without one: a number made from the content, so that the same
 * content has the same version on every replica.
 */
public final class EntityTags {

    /** Eighteen digits at most, as If-Match takes them. */
    private static final long MOST = 1_000_000_000_000_000_000L;

    private EntityTags() {}

    public static long of(Agency agency) {
        AgencyReach reach = agency.reach();
        return hash(
                Stream.of(
                                Optional.of(agency.id().value()),
                                Optional.of(agency.name()),
                                Optional.of(agency.kind().code()),
                                agency.region(),
                                reach.address(),
                                reach.mail(),
                                reach.phone().map(phone -> phone.e164()),
                                reach.openingHours(),
                                reach.dutyPhone().map(phone -> phone.e164()))
                        .map(field -> field.map(Object::toString).orElse(""))
                        .toList());
    }

    public static long of(Person person) {
        return hash(
                List.of(
                        person.id().value(),
                        person.name(),
                        person.roles().stream().map(Role::code).sorted().toList().toString(),
                        person.agency().value(),
                        person.language(),
                        person.state().name()));
    }

    private static long hash(List<String> fields) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\u0000", fields).getBytes(StandardCharsets.UTF_8));
            return Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), MOST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
