package id.tuntas.e2e.client;

import id.tuntas.standalone.parts.KeycloakRealm;
import id.tuntas.standalone.parts.Mail;
import id.tuntas.standalone.parts.Mailbox;
import id.tuntas.standalone.parts.PartFailure;
import id.tuntas.standalone.parts.Parts;
import java.net.URI;
import java.util.List;

/** A running system as its users see it: nothing but the gateway, the login and the mails. */
public record Tuntas(Gateway gateway, KeycloakRealm realm, Mailbox mailbox) {

    public static Tuntas at(URI gateway, Parts parts) {
        return new Tuntas(new Gateway(gateway), parts.keycloak(), parts.mail());
    }

    /**
     * @param system as {@code ./tuntas up} wrote it down
     */
    public static Tuntas of(Parts system) {
        String url =
                system.property("url.gateway")
                        .orElseThrow(() ->
                                new PartFailure(
                                        "These are parts without a gateway. Start it: ./tuntas up"));
        return at(URI.create(url), system);
    }

    /** A demo person, signed in as a browser signs in: authorization code with PKCE. */
    public Session person(String username) {
        return new Session(username, gateway, () -> realm.tokenOf(username));
    }

    /** Another agency's own system, by its client. */
    public Session system(String clientId) {
        return new Session(clientId, gateway, () -> realm.serviceToken(clientId));
    }

    /** The mails to a demo person about one thing, oldest first. */
    public List<Mail> mails(Session to, String link) {
        String screen = gateway.url() + link.replaceFirst("^/api/v1", "");
        return mails(to).stream().filter(mail -> mail.body().contains(screen)).toList();
    }

    public List<Mail> mails(Session to) {
        return mailbox.messages().stream()
                .filter(mail ->
                        mail.to().stream()
                                .anyMatch(address -> address.startsWith(to.username() + "@")))
                .toList();
    }
}
