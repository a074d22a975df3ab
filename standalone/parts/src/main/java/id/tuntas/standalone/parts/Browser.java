package id.tuntas.standalone.parts;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's browser at Keycloak's pages: keeps cookies, follows redirects within Keycloak. */
public final class Browser {
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern PROCEED =
            Pattern.compile("<a[^>]*href=\"([^\"]*/login-actions/[^\"]+)\"");

    private final Map<String, String> cookies = new HashMap<>();
    private final String keycloak;
    private URI at;
    private String page = "";

    /**
     * @param keycloak any address of it
     */
    public Browser(URI keycloak) {
        this.keycloak = keycloak.getScheme() + "://" + keycloak.getAuthority();
        this.at = keycloak;
    }

    /** The page that came; empty where it leads out of Keycloak. */
    public String open(URI uri) {
        return show(Http.send(Http.to(uri).header("Cookie", header()).build()), uri);
    }

    /** Presses the page's one button. */
    public String submit(Map<String, String> fields) {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new PartFailure("no form on " + at + ":\n" + page);
        }
        URI action = at.resolve(form.group(1).replace("&amp;", "&"));
        return show(
                Http.send(Http.form(action, fields).header("Cookie", header()).build()), action);
    }

    /** Follows the page's link to go on. */
    public String proceed() {
        Matcher link = PROCEED.matcher(page);
        if (!link.find()) {
            throw new PartFailure("no link on " + at + ":\n" + page);
        }
        return open(at.resolve(link.group(1).replace("&amp;", "&")));
    }

    /** Where it is now; outside Keycloak it does not go, but says where it was sent. */
    public URI at() {
        return at;
    }

    public String page() {
        return page;
    }

    private String show(HttpResponse<String> answer, URI asked) {
        at = asked;
        page = answer.body();
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        String location = answer.headers().firstValue("Location").orElse("");
        if (location.isEmpty()) {
            return page;
        }
        at = asked.resolve(location);
        return at.toString().startsWith(keycloak) ? open(at) : "";
    }

    private String header() {
        return cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }
}
