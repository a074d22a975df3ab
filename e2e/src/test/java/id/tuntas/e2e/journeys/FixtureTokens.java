package id.tuntas.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.Gateway;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** Tokens of the demo realm's clients that exist to be refused; they share one secret. */
final class FixtureTokens {
    private static final String SECRET = "TUNTAS_SVC_POLRES_NUNUKAN_SECRET";

    private FixtureTokens() {}

    static String of(String clientId) {
        URI issuer = URI.create(Running.SYSTEM.parts().keycloak().issuer());
        String path = issuer.getPath() + "/protocol/openid-connect/token";
        String form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(
                                clientId,
                                URLEncoder.encode(
                                        Running.SYSTEM.parts().secret(SECRET),
                                        StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(issuer.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        Answer answer = new Gateway(issuer).send(Call.post(path), request);
        String token = answer.require(200).text("/access_token");
        assertThat(token).isNotEmpty();
        return token;
    }
}
