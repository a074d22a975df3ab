package id.tuntas.standalone.parts;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where mails go, and those that arrived.
 *
 * @param api the sink's own HTTP interface
 */
public record Mailbox(String smtpHost, int smtpPort, URI api) {
    private static final JsonMapper JSON = new JsonMapper();

    private record Received(Instant at, Mail mail) {}

    /**
     * All mails received since the sink's start, oldest first; one to several addresses is there
     * once for each.
     */
    public List<Mail> messages() {
        List<Received> received = new ArrayList<>();
        for (JsonNode user : ask("/api/user")) {
            received.addAll(of(user.path("email").asString()));
        }
        return received.stream()
                .sorted(Comparator.comparing(Received::at))
                .map(Received::mail)
                .toList();
    }

    /** The mails to one address, oldest first; none for an address that never got one. */
    public List<Mail> messagesTo(String address) {
        return messages().stream().filter(mail -> mail.to().contains(address)).toList();
    }

    private List<Received> of(String address) {
        String user = URLEncoder.encode(address, StandardCharsets.UTF_8);
        List<Received> mails = new ArrayList<>();
        for (JsonNode each : ask("/api/user/" + user + "/messages/")) {
            mails.add(read(each.path("mimeMessage").asString()));
        }
        return mails;
    }

    private JsonNode ask(String path) {
        HttpResponse<String> answer =
                Http.send(Http.to(api.resolve(path)).header("Accept", "application/json").build());
        if (answer.statusCode() != 200) {
            throw new PartFailure("The mail sink answered " + answer.statusCode() + " on " + path);
        }
        return JSON.readTree(answer.body());
    }

    private static Received read(String source) {
        try {
            MimeMessage message =
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (Header header : Collections.list(message.getAllHeaders())) {
                headers.putIfAbsent(header.getName(), header.getValue());
            }
            Address @Nullable [] to = message.getAllRecipients();
            @Nullable Date sent = message.getSentDate();
            return new Received(
                    sent == null ? Instant.EPOCH : sent.toInstant(),
                    new Mail(
                            headers.getOrDefault("Message-ID", ""),
                            Stream.of(to == null ? new Address[0] : to)
                                    .map(Address::toString)
                                    .toList(),
                            message.getSubject() == null ? "" : message.getSubject(),
                            text(message),
                            Collections.unmodifiableMap(headers)));
        } catch (MessagingException | IOException e) {
            throw new PartFailure("The mail sink holds a mail that can't be read", e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (!(content instanceof Multipart parts)) {
            return content.toString();
        }
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart each = parts.getBodyPart(i);
            if (each.isMimeType("text/plain") || each.isMimeType("multipart/*")) {
                return text(each);
            }
        }
        return parts.getCount() == 0 ? "" : text(parts.getBodyPart(0));
    }
}
