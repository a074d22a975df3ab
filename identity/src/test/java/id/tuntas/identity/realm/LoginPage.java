package id.tuntas.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.identity.Demo;
import id.tuntas.standalone.parts.Browser;
import id.tuntas.standalone.parts.KeycloakRealm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page that the console sends a person to, opened in a browser of no language. */
record LoginPage(Browser browser, String text) {
    private static final Pattern LANGUAGE = Pattern.compile("<html[^>]*\\slang=\"([^\"]+)\"");
    private static final Pattern STYLES =
            Pattern.compile("href=\"([^\"]*/login/tuntas/css/tuntas-\\d+\\.css)\"");

    /**
     * @param language that the console asks for, if any
     */
    static LoginPage of(KeycloakRealm realm, @Nullable String language) {
        String question =
                realm.issuer()
                        + "/protocol/openid-connect/auth?response_type=code&client_id=tuntas-bff"
                        + "&scope=openid&state=s&code_challenge_method=S256"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                        + "&redirect_uri="
                        + realm.redirectUri();
        Browser browser = new Browser(URI.create(realm.issuer()));
        String text =
                browser.open(
                        URI.create(
                                language == null
                                        ? question
                                        : question + "&ui_locales=" + language));
        return new LoginPage(browser, text.replace("&#39;", "'").replace("&#x27;", "'"));
    }

    String language() {
        return found(LANGUAGE);
    }

    /** Fetched as a browser would; its name carries a version. */
    String ownStyles() {
        HttpResponse<String> answer =
                Demo.send(
                        HttpRequest.newBuilder(browser.at().resolve(found(STYLES))).GET().build());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Of nobody, so that nobody is locked. */
    String afterAWrongPassword() {
        return browser.submit(
                Map.of("username", "tiada", "password", "salah sekali", "credentialId", ""));
    }

    private String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s on the page", pattern).isTrue();
        return matcher.group(1);
    }
}
