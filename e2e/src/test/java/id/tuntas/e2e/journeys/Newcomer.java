package id.tuntas.e2e.journeys;

import static id.tuntas.e2e.journeys.Referrals.soon;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.Session;
import id.tuntas.standalone.parts.Browser;
import id.tuntas.standalone.parts.Mail;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who was invited, followed the link in the mail and set a password. */
record Newcomer(String id, String address) {
    private static final String PASSWORD = "Sungai-Kayan-mengalir-7";
    private static final Pattern LINK =
            Pattern.compile("(http://\\S*/login-actions/action-token\\S*)");

    /**
     * @param administrator who invites
     * @param agency its id
     */
    static Newcomer invitedBy(Session administrator, String agency, String role) {
        String address = "baru-" + UUID.randomUUID() + "@surel.example";
        Call call =
                Call.post("/api/v1/people")
                        .body(
                                """
                                {"name": "Pegawai Baru", "mail": "%s", "roles": ["%s"], "agencyId": "%s"}
                                """
                                        .formatted(address, role, agency));
        // Keycloak and its mail may take longer than the gateway waits; a repeat takes it up.
        Answer invited =
                soon().until(() -> administrator.send(call), answer -> answer.status() != 504)
                        .require(201);
        Newcomer newcomer = new Newcomer(invited.id(), address);
        newcomer.setPassword();
        return newcomer;
    }

    /** One login for all that follows: a token that is revoked is not replaced. */
    Session signIn() {
        String token = Running.TUNTAS.realm().login(address, PASSWORD).accessToken();
        return new Session(address, Running.TUNTAS.gateway(), () -> token);
    }

    private void setPassword() {
        Browser browser = new Browser(URI.create(Running.TUNTAS.realm().issuer()));
        if (!browser.open(link()).contains("password-new")) {
            browser.proceed();
        }
        browser.submit(Map.of("password-new", PASSWORD, "password-confirm", PASSWORD));
    }

    private URI link() {
        List<Mail> mails =
                soon().until(
                                () -> Running.TUNTAS.mailbox().messagesTo(address),
                                found -> !found.isEmpty());
        Matcher link = LINK.matcher(mails.getLast().body());
        if (!link.find()) {
            throw new AssertionError("an invitation without a link");
        }
        return URI.create(link.group(1).replace("&amp;", "&"));
    }
}
