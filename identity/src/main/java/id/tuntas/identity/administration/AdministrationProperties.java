package id.tuntas.identity.administration;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are invited and systems made.
 *
 * @param invitationLife how long the link of an invitation can be followed
 * @param invitationClient the client that an invited person lands at
 * @param clientsId the client that makes the agencies' systems and does nothing else
 * @param clientsSecret its secret
 * @param readTimeout of one answer: Keycloak gives it once its mail server has taken the mail
 */
@ConfigurationProperties("tuntas.administration")
record AdministrationProperties(
        @DefaultValue("3d") Duration invitationLife,
        @DefaultValue("tuntas-bff") String invitationClient,
        @DefaultValue("tuntas-identity-clients") String clientsId,
        @DefaultValue("") String clientsSecret,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("15s") Duration readTimeout) {

    /** It holds a secret. */
    @Override
    public String toString() {
        return "AdministrationProperties[invitationLife=" + invitationLife + "]";
    }
}
