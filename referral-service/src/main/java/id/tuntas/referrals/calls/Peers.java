package id.tuntas.referrals.calls;

import id.tuntas.platform.web.HttpClients;
import id.tuntas.platform.web.Replicas;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.client.RestClient;

/**
 * The services that this one calls.
 *
 * @param connectTimeout for one connection
 * @param readTimeout of one answer; the time limiters are meant to be shorter
 */
@ConfigurationProperties("tuntas.peers")
public record Peers(
        Replicas casesUrl,
        Replicas identityUrl,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {

    public RestClient cases() {
        return client(casesUrl);
    }

    public RestClient identity() {
        return client(identityUrl);
    }

    private RestClient client(Replicas replicas) {
        return RestClient.builder()
                .baseUrl(replicas.first())
                .requestFactory(HttpClients.factory(connectTimeout, readTimeout))
                .requestInterceptor(replicas.spread())
                .build();
    }
}
