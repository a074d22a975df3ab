package id.tuntas.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.tuntas.notifications.Demo;
import id.tuntas.notifications.NotificationsTest;
import id.tuntas.notifications.Surroundings;
import id.tuntas.notifications.inbox.Inbox;
import id.tuntas.notifications.telling.Notice;
import id.tuntas.notifications.telling.NoticeKind;
import id.tuntas.standalone.parts.Mail;
import id.tuntas.standalone.parts.MailSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@NotificationsTest
class WhileSmtpIsAwayIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** One of its own, to kill. */
    private static final MailSink SINK = MailSink.start(folder(), 0, 0);

    private final Inbox inbox;
    private final MailQueue queue;
    private final MongoCollection<Document> documents;

    @Autowired
    WhileSmtpIsAwayIT(Inbox inbox, MailQueue queue, MongoDatabase database) {
        this.inbox = inbox;
        this.queue = queue;
        documents = database.getCollection("inbox");
    }

    @DynamicPropertySource
    static void ownSink(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> SINK.smtpPort());
    }

    @AfterAll
    static void stopSink() {
        SINK.close();
    }

    @BeforeEach
    void emptyInboxes() {
        documents.deleteMany(new Document());
    }

    @Test
    void losesNoMailAndSendsItUnderItsOwnIdOnceItIsBack() {
        SINK.kill();
        String id = put(Demo.BAYU.subject());
        await().atMost(SOON).until(() -> tries(id) >= 3);

        SINK.restart();

        await().atMost(SOON).until(() -> ended(id, "SENT"));
        assertThat(mails(id)).hasSize(1);
    }

    @Test
    void repeatsAMailUnderItsOwnIdWhereItIsNotKnownWhetherItLeft() {
        String id = put(Demo.BAYU.subject());
        await().atMost(SOON).until(() -> ended(id, "SENT"));

        // As after a crash between sending and noting: the claim's lease is over, the mail open.
        documents.updateOne(
                Filters.eq("_id", id),
                Updates.combine(
                        Updates.set("mail.open", true),
                        Updates.set("mail.nextAt", new Date()),
                        Updates.unset("mail.end")));

        await().atMost(SOON).until(() -> ended(id, "SENT"));
        assertThat(mails(id)).hasSize(2).extracting(Mail::id).containsOnly(messageId(id));
    }

    @Test
    void waitsForIdentityToo() {
        Surroundings.IDENTITY.goesAway();
        try {
            String id = put(Demo.BAYU.subject());
            await().atMost(SOON).until(() -> tries(id) >= 2);
            assertThat(mails(id)).isEmpty();
            Surroundings.IDENTITY.comesBack();
            await().atMost(SOON).until(() -> ended(id, "SENT"));
            assertThat(mails(id)).hasSize(1);
        } finally {
            Surroundings.IDENTITY.comesBack();
        }
    }

    @Test
    void writesToNobodyWhoHasLeft() {
        String id = put("someone-who-left");
        await().atMost(SOON).until(() -> ended(id, "NOBODY"));
    }

    @Test
    void givesEachMailToOneOfManySenders() throws Exception {
        // Far in the future: not for the service's own rounds.
        Instant later = Instant.now().plus(Duration.ofDays(1));
        for (int i = 0; i < 40; i++) {
            String id = put("someone");
            documents.updateOne(
                    Filters.eq("_id", id),
                    Updates.combine(
                            Updates.set("mail.open", true),
                            Updates.set("mail.tries", 0),
                            Updates.set("mail.nextAt", Date.from(later))));
        }
        Queue<String> claimed = new ConcurrentLinkedQueue<>();
        List<Callable<Boolean>> senders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            senders.add(() -> {
                Optional<MailQueue.Claimed> mail;
                do {
                    mail = queue.claim(later, later.plusSeconds(60));
                    mail.ifPresent(each -> claimed.add(each.notice().id()));
                    // Where one is given out again and again, the test is to fail, not to go on.
                } while (mail.isPresent() && claimed.size() <= 40);
                return true;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(senders);
        }

        assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void ignoresASenderWhoseClaimIsOver() {
        Instant later = Instant.now().plus(Duration.ofDays(1));
        String id = put("someone");
        documents.updateOne(
                Filters.eq("_id", id),
                Updates.combine(
                        Updates.set("mail.open", true),
                        Updates.set("mail.nextAt", Date.from(later))));
        MailQueue.Claimed first = queue.claim(later, later).orElseThrow();
        MailQueue.Claimed second = queue.claim(later, later.plusSeconds(60)).orElseThrow();

        queue.tryAgain(first, later);
        assertThat(queue.claim(later, later.plusSeconds(60))).isEmpty();

        queue.end(second, MailQueue.End.SENT, later);
        assertThat(ended(id, "SENT")).isTrue();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("smtp-away");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String put(String recipient) {
        String id = UUID.randomUUID().toString();
        inbox.put(
                new Notice(
                        id,
                        recipient,
                        NoticeKind.CASE_REGISTERED,
                        false,
                        "/api/v1/cases/c1",
                        Instant.now(),
                        "000001-000000000001-0000",
                        new Notice.Subject(
                                Optional.of("c1"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
        return id;
    }

    private int tries(String id) {
        return mailOf(id).getInteger("tries");
    }

    private boolean ended(String id, String end) {
        return end.equals(mailOf(id).getString("end"));
    }

    private Document mailOf(String id) {
        return Objects.requireNonNull(documents.find(Filters.eq("_id", id)).first())
                .get("mail", Document.class);
    }

    private static String messageId(String id) {
        return "<" + id + "@dp3ap2kb.example>";
    }

    private static List<Mail> mails(String id) {
        return SINK.mailbox().messagesTo(Demo.BAYU.address()).stream()
                .filter(mail -> mail.id().equals(messageId(id)))
                .toList();
    }
}
