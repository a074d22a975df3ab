package id.tuntas.notifications.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import id.tuntas.notifications.Demo;
import id.tuntas.notifications.GoldenEvents;
import id.tuntas.notifications.IdentityDouble;
import id.tuntas.notifications.Notifications;
import id.tuntas.notifications.NotificationsTest;
import id.tuntas.notifications.Producer;
import id.tuntas.notifications.Surroundings;
import id.tuntas.standalone.parts.Mail;
import id.tuntas.standalone.parts.Parts;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@NotificationsTest
class HearingOfEventsIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String MOVED = "id.tuntas.identity.person-moved.v1";
    private static final String SENT = "id.tuntas.referral.sent.v1";
    private static final String ACCEPTED = "id.tuntas.referral.accepted.v1";
    private static final String STARTED = "id.tuntas.referral.started.v1";
    private static final String COMPLETED = "id.tuntas.referral.completed.v1";
    private static final String REGISTERED = "id.tuntas.case.registered.v1";

    private final Notifications notifications;
    private final MongoDatabase database;
    private final Producer producer;
    private final MongoCollection<Document> inbox;

    /** New for each test, so that nothing remembered of identity plays a part. */
    private final String agency = UUID.randomUUID().toString();

    private final String caseId = UUID.randomUUID().toString();

    @Autowired
    HearingOfEventsIT(@LocalServerPort int port, MongoDatabase database, Environment environment) {
        notifications = new Notifications(port);
        this.database = database;
        producer = new Producer(environment);
        inbox = database.getCollection("inbox");
    }

    @BeforeEach
    void agencyWithTwoLiaisons() {
        inbox.deleteMany(new Document());
        Surroundings.IDENTITY.knowsAgency(agency, "UPTD PPA Nunukan");
        Surroundings.IDENTITY.knowsMembers(
                agency, "liaison", Demo.BAYU.subject(), Demo.AGUS.subject());
        Surroundings.IDENTITY.knowsMembers(agency, "case-manager", Demo.MARIA.subject());
    }

    @AfterEach
    void identityIsBack() {
        Surroundings.IDENTITY.comesBack();
        producer.close();
    }

    @Test
    void tellsEachPersonInTheirLanguageOnceOnScreenAndOnceByMail() {
        ObjectNode registered =
                GoldenEvents.data(REGISTERED).put("caseId", caseId).put("unitId", agency);
        producer.publish(REGISTERED, registered);
        await().atMost(SOON).until(() -> !itemsOf(Demo.MARIA).isEmpty());

        producer.publish(SENT, referral());
        await().atMost(SOON)
                .until(() -> itemsOf(Demo.BAYU).size() == 1 && itemsOf(Demo.AGUS).size() == 1);

        JsonNode english = itemsOf(Demo.BAYU).getFirst();
        assertThat(english.get("text").asString())
                .startsWith(
                        "New referral for KT-2026-000123 from UPTD PPA Nunukan. Urgency: High.");
        assertThat(english.get("urgent").asBoolean()).isTrue();
        assertThat(english.get("kind").asString()).isEqualTo("referral-sent");
        JsonNode indonesian = itemsOf(Demo.AGUS).getFirst();
        assertThat(indonesian.get("text").asString())
                .startsWith("Rujukan baru untuk KT-2026-000123 dari UPTD PPA Nunukan.");

        assertThat(mail(Demo.BAYU, english).subject())
                .isEqualTo("URGENT [Tuntas] New referral: KT-2026-000123");
        assertThat(mail(Demo.AGUS, indonesian).subject())
                .isEqualTo("SEGERA [Tuntas] Rujukan baru: KT-2026-000123");
    }

    @Test
    void asksAnewWhoWorksThereOnceIdentityToldOfAChange() {
        producer.publish(SENT, referral());
        await().atMost(SOON).until(() -> itemsOf(Demo.BAYU).size() == 1);
        Surroundings.IDENTITY.knowsMembers(agency, "liaison", Demo.MARIA.subject());
        Surroundings.IDENTITY.knowsMembers(agency, "head", Demo.AGUS.subject());
        ObjectNode moved = GoldenEvents.data(MOVED).put("fromAgencyId", agency);

        producer.publish(MOVED, moved, moved.get("personId").asString());
        await().atMost(SOON).until(() -> itemsOf(Demo.AGUS).size() == 2);
        producer.publish(SENT, referral());

        await().atMost(SOON).until(() -> itemsOf(Demo.MARIA).size() == 1);
        assertThat(itemsOf(Demo.BAYU)).hasSize(1);
    }

    @Test
    void putsNothingPersonalIntoAMailAndKeepsNoAddress() {
        producer.publish(SENT, referral().put("note", IdentityDouble.CANARY));
        await().atMost(SOON).until(() -> itemsOf(Demo.BAYU).size() == 1);
        JsonNode notice = itemsOf(Demo.BAYU).getFirst();
        Mail mail = mail(Demo.BAYU, notice);

        assertThat(mail.id()).isEqualTo("<" + notice.get("id").asString() + "@dp3ap2kb.example>");
        assertThat(mail.body())
                .contains("https://tuntas.example" + notice.get("link").asString().substring(7));
        assertThat(mail.toString()).doesNotContain(IdentityDouble.CANARY);
        await().atMost(SOON).until(() -> inbox.countDocuments(Filters.eq("mail.end", "SENT")) == 2);
        for (String collection : database.listCollectionNames()) {
            for (Document document : database.getCollection(collection).find()) {
                assertThat(document.toJson())
                        .doesNotContain(
                                IdentityDouble.CANARY, Demo.BAYU.address(), Demo.AGUS.address());
            }
        }
    }

    @Test
    void tellsNobodyTwiceHoweverOftenAnEventComes() {
        String subject = producer.publish(SENT, referral());
        await().atMost(SOON).until(() -> itemsOf(Demo.BAYU).size() == 1);
        JsonNode notice = itemsOf(Demo.BAYU).getFirst();
        mail(Demo.BAYU, notice);

        producer.publish(SENT, referral(), subject);
        // As after a crash between telling and noting that it was told.
        database.getCollection("bookmarks").deleteMany(new Document());
        producer.publish(SENT, referral(), subject);
        producer.publish(ACCEPTED, accepted(Demo.BAYU));
        await().atMost(SOON).until(() -> itemsOf(Demo.BAYU).size() == 2);

        assertThat(itemsOf(Demo.BAYU))
                .extracting(item -> item.get("kind").asString())
                .containsExactlyInAnyOrder("referral-sent", "referral-accepted");
        await().atMost(SOON).until(() -> inbox.countDocuments(Filters.eq("mail.open", true)) == 0);
        assertThat(mailsOf(Demo.BAYU, notice)).hasSize(1);
    }

    @Test
    void tellsLaterWhatIdentityWasAwayFor() {
        Surroundings.IDENTITY.goesAway();
        producer.publish(SENT, referral());
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> inbox.countDocuments() == 0);

        Surroundings.IDENTITY.comesBack();

        await().atMost(Duration.ofSeconds(40)).until(() -> itemsOf(Demo.BAYU).size() == 1);
        assertThat(itemsOf(Demo.AGUS)).hasSize(1);
    }

    @Test
    void namesTheCaseOnceItsNumberIsKnown() {
        producer.publish(ACCEPTED, accepted(Demo.BAYU));
        await().atMost(SOON).until(() -> itemsOf(Demo.BAYU).size() == 1);
        assertThat(itemsOf(Demo.BAYU).getFirst().get("text").asString())
                .isEqualTo("UPTD PPA Nunukan has accepted the referral for a case.");

        producer.publish(
                REGISTERED,
                GoldenEvents.data(REGISTERED).put("caseId", caseId).put("unitId", agency));
        await().atMost(SOON)
                .until(() ->
                        itemsOf(Demo.BAYU)
                                .getFirst()
                                .get("text")
                                .asString()
                                .contains("for KT-2026-000123."));
    }

    @Test
    void tellsOnlyThatItIsCompletedWhereItWasStartedInTheSameMoment() {
        String referral = UUID.randomUUID().toString();
        producer.publish(STARTED, step(STARTED), referral, 0);
        producer.publish(COMPLETED, step(COMPLETED), referral, 1);
        await().atMost(SOON).until(() -> inbox.countDocuments() == 2);
        // Delivered again, as after a crash before the bookmarks were written.
        database.getCollection("bookmarks").deleteMany(new Document());
        producer.publish(STARTED, step(STARTED), referral, 0);
        producer.publish(COMPLETED, step(COMPLETED), referral, 1);

        await().atMost(SOON)
                .until(() ->
                        inbox.countDocuments(Filters.eq("mail.end", "SENT")) == 1
                                && inbox.countDocuments(Filters.eq("mail.open", true)) == 0);
        assertThat(itemsOf(Demo.MARIA))
                .extracting(item -> item.get("kind").asString())
                .containsExactly("referral-completed");
        assertThat(
                        inbox.countDocuments(
                                Filters.and(
                                        Filters.eq("kind", "referral-started"),
                                        Filters.eq("mail.tries", 0))))
                .isEqualTo(1);
    }

    @Test
    void tellsOfBothWhereOneFollowedTheOther() {
        producer.publish(STARTED, step(STARTED));
        producer.publish(COMPLETED, step(COMPLETED));
        await().atMost(SOON).until(() -> itemsOf(Demo.MARIA).size() == 2);
    }

    private ObjectNode step(String type) {
        return GoldenEvents.data(type)
                .put("caseId", caseId)
                .put("recipientAgencyId", agency)
                .put("senderAgencyId", agency)
                .put("sentBy", Demo.MARIA.subject());
    }

    private ObjectNode referral() {
        return GoldenEvents.data(SENT)
                .put("caseId", caseId)
                .put("recipientAgencyId", agency)
                .put("senderAgencyId", agency);
    }

    private ObjectNode accepted(Demo sender) {
        return GoldenEvents.data(ACCEPTED)
                .put("caseId", caseId)
                .put("recipientAgencyId", agency)
                .put("senderAgencyId", agency)
                .put("sentBy", sender.subject());
    }

    private List<JsonNode> itemsOf(Demo person) {
        return notifications
                .get("/api/v1/notifications", person)
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private static Mail mail(Demo person, JsonNode notice) {
        return await().atMost(SOON)
                .until(() -> mailsOf(person, notice), mails -> !mails.isEmpty())
                .getFirst();
    }

    private static List<Mail> mailsOf(Demo person, JsonNode notice) {
        return Parts.shared().mail().messagesTo(person.address()).stream()
                .filter(mail -> mail.id().contains(notice.get("id").asString()))
                .toList();
    }
}
