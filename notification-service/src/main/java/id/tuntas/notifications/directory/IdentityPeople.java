package id.tuntas.notifications.directory;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Role;
import id.tuntas.platform.web.ServiceTokens;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriBuilder;

/** Asks identity's API with this service's own token. */
final class IdentityPeople implements People {

    private static final int PAGE = 100;
    private static final String ACTIVE = "ACTIVE";

    private record Answer<T>(List<T> items, @Nullable String next) {}

    private record AgencyAnswer(String id, String name) {}

    private record PersonAnswer(String id) {}

    private record OnePersonAnswer(String agencyId, String state) {}

    private record MailAddressAnswer(String address, String locale) {}

    private final RestClient identity;
    private final ServiceTokens tokens;
    private final CircuitBreaker breaker;
    private final Retry retry;

    IdentityPeople(RestClient identity, ServiceTokens tokens, CircuitBreaker breaker, Retry retry) {
        this.identity = identity;
        this.tokens = tokens;
        this.breaker = breaker;
        this.retry = retry;
    }

    @Override
    public List<String> holding(Role role, AgencyId agency) {
        return all(
                        uri ->
                                uri.path("/api/v1/people")
                                        .queryParam("agency", agency.value())
                                        .queryParam("role", role.code()),
                        new ParameterizedTypeReference<Answer<PersonAnswer>>() {})
                .stream()
                .map(PersonAnswer::id)
                .toList();
    }

    @Override
    public boolean worksAt(String person, AgencyId agency) {
        return one(
                        uri -> uri.path("/api/v1/people/{id}").build(person),
                        new ParameterizedTypeReference<OnePersonAnswer>() {})
                .filter(found -> found.state().equals(ACTIVE))
                .filter(found -> found.agencyId().equals(agency.value()))
                .isPresent();
    }

    @Override
    public List<AgencyId> leadAgencies() {
        return all(
                        uri -> uri.path("/api/v1/agencies").queryParam("kind", "LEAD"),
                        new ParameterizedTypeReference<Answer<AgencyAnswer>>() {})
                .stream()
                .map(agency -> new AgencyId(agency.id()))
                .toList();
    }

    @Override
    public Optional<String> nameOf(AgencyId agency) {
        return one(
                        uri -> uri.path("/api/v1/agencies/{id}").build(agency.value()),
                        new ParameterizedTypeReference<AgencyAnswer>() {})
                .map(AgencyAnswer::name);
    }

    @Override
    public Optional<MailAddress> mailAddressOf(String person) {
        return one(
                        uri -> uri.path("/api/v1/people/{id}/mail-address").build(person),
                        new ParameterizedTypeReference<MailAddressAnswer>() {})
                .map(found -> new MailAddress(found.address(), found.locale()));
    }

    private <T> List<T> all(
            Function<UriBuilder, UriBuilder> address, ParameterizedTypeReference<Answer<T>> type) {
        List<T> found = new ArrayList<>();
        String after = null;
        do {
            Optional<String> from = Optional.ofNullable(after);
            Answer<T> answer =
                    one(
                                    uri ->
                                            address.apply(uri)
                                                    .queryParam("limit", PAGE)
                                                    .queryParamIfPresent("after", from)
                                                    .build(),
                                    type)
                            .orElse(new Answer<>(List.of(), null));
            found.addAll(answer.items());
            after = answer.next();
        } while (after != null);
        return List.copyOf(found);
    }

    /** Empty where identity says that there is no such thing. */
    private <T> Optional<T> one(
            Function<UriBuilder, URI> address, ParameterizedTypeReference<T> type) {
        Supplier<Optional<T>> ask =
                () -> {
                    String token = tokens.token();
                    try {
                        return Optional.of(
                                Objects.requireNonNull(
                                        identity.get()
                                                .uri(address)
                                                .headers(headers -> headers.setBearerAuth(token))
                                                .retrieve()
                                                .body(type)));
                    } catch (HttpClientErrorException.NotFound _) {
                        return Optional.empty();
                    }
                };
        try {
            return Retry.decorateSupplier(retry, CircuitBreaker.decorateSupplier(breaker, ask))
                    .get();
        } catch (RuntimeException e) {
            // Whatever it is, the answer is not known, and whoever asked must try again later.
            throw new PeopleUnavailable(e);
        }
    }
}
