package id.tuntas.referrals.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Region;
import id.tuntas.referrals.calls.NoAnswer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Agencies as identity tells of them. An answer is given again for a while: an agency's kind hardly
 * ever changes, and sending goes on while identity is away for a moment.
 */
@Component
final class IdentityDirectory implements Directory {

    private static final int MOST = 10_000;

    /** Thrown through the cache, which then remembers nothing: the agency may join any moment. */
    private static final class Absent extends RuntimeException {}

    private final IdentityQuestions identity;
    private final LoadingCache<AgencyId, Agency> agencies =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .refreshAfterWrite(Duration.ofMinutes(1))
                    .expireAfterWrite(Duration.ofMinutes(10))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build(this::ask);

    IdentityDirectory(IdentityQuestions identity) {
        this.identity = identity;
    }

    @Override
    public Optional<Agency> agency(AgencyId agency) {
        try {
            return Optional.of(agencies.get(agency));
        } catch (Absent _) {
            return Optional.empty();
        } catch (NoAnswer e) {
            throw IdentityQuestions.unavailable(e);
        }
    }

    private Agency ask(AgencyId agency) {
        return identity.find("/api/v1/agencies/{id}", agency.value())
                .map(IdentityDirectory::read)
                .orElseThrow(Absent::new);
    }

    private static Agency read(JsonNode agency) {
        String kind =
                text(agency, "kind")
                        .orElseThrow(
                                () -> new NoAnswer("identity told of an agency without a kind"));
        return new Agency(
                new AgencyKind(kind),
                text(agency, "name"),
                text(agency, "region").map(Region::new),
                text(agency, "dutyPhone"));
    }

    private static Optional<String> text(JsonNode agency, String field) {
        return agency.path(field).stringValueOpt();
    }
}
