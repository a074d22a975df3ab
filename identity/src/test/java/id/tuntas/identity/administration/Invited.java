package id.tuntas.identity.administration;

import id.tuntas.identity.Demo;
import id.tuntas.standalone.parts.LoginAnswer;
import id.tuntas.standalone.parts.Mail;
import id.tuntas.standalone.parts.Parts;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Somebody with a mailbox and a browser who got an invitation. */
record Invited(String address) {

    static final String PASSWORD = "Sungai-Kayan-mengalir-7";

    private static final Pattern LINK =
            Pattern.compile("(http://\\S*/login-actions/action-token\\S*)");
    private static final Pattern PROCEED = Pattern.compile("href=\"([^\"]*login-actions/[^\"]*)\"");
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*action=\"([^\"]*login-actions/required-action[^\"]*)\"");

    static Invited somebody() {
        return new Invited("undangan-" + Long.toHexString(System.nanoTime()) + "@surel.example");
    }

    List<Mail> mails() {
        return Parts.shared().mail().messagesTo(address);
    }

    Mail mail() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !mails().isEmpty());
        return mails().getLast();
    }

    /** Follows the newest mail's link and sets the password. */
    void acceptWithPassword() {
        Map<String, String> cookies = new TreeMap<>();
        HttpResponse<String> page = visit(URI.create(first(LINK, mail().body())), cookies, null);
        if (!FORM.matcher(page.body()).find()) {
            page = visit(URI.create(first(PROCEED, page.body())), cookies, null);
        }
        visit(
                URI.create(first(FORM, page.body())),
                cookies,
                "password-new=" + PASSWORD + "&password-confirm=" + PASSWORD);
    }

    LoginAnswer signIn() {
        return Parts.shared().keycloak().login(address, PASSWORD);
    }

    private static HttpResponse<String> visit(
            URI page, Map<String, String> cookies, @org.jspecify.annotations.Nullable String form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(page);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        HttpResponse<String> answer = Demo.send(request.build());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        URI next = answer.headers().firstValue("Location").map(page::resolve).orElse(page);
        boolean goesOn = answer.statusCode() / 100 == 3 && next.getPort() == page.getPort();
        return goesOn ? visit(next, cookies, null) : answer;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(
                    "nothing to follow: " + text.replaceAll("(?s)<head.*?</head>", ""));
        }
        return matcher.group(1).replace("&amp;", "&");
    }
}
