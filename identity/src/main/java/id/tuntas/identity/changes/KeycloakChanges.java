package id.tuntas.identity.changes;

import id.tuntas.platform.web.Broker;
import id.tuntas.platform.web.TuntasProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.keycloak.admin.client.Keycloak;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeycloakChanges {

    @Bean
    WatchingKeycloak changeWatch(
            Keycloak keycloak,
            TuntasProperties tuntas,
            Broker broker,
            ChangeProperties properties,
            List<ForgetsOnChange> memories,
            MeterRegistry meters) {
        String issuer = tuntas.issuer().toString();
        String realm = issuer.substring(issuer.lastIndexOf('/') + 1);
        return new WatchingKeycloak(
                new KeycloakAdminRecords(keycloak.realm(realm)),
                broker,
                properties,
                memories,
                meters);
    }
}
