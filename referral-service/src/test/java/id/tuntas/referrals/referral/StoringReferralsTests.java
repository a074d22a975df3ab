package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.platform.data.PersonalCodec;
import id.tuntas.standalone.parts.Checkout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The golden documents of every schema. They stay when another comes: what is stored must be read
 * for good. Those of the present one are written once with {@code -Dtuntas.golden.write=true}.
 */
class StoringReferralsTests {

    private static final JsonWriterSettings PRETTY =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).indent(true).build();

    private final ReferralDocuments documents = new ReferralDocuments(new PersonalCodec());

    static Stream<Arguments> states() {
        return Examples.all().keySet().stream().sorted().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("states")
    void writesTheGoldenDocumentOfEachState(String state) throws IOException {
        Document written = documents.write(Examples.ID.value(), Examples.in(state));
        if (Boolean.getBoolean("tuntas.golden.write")) {
            Path folder =
                    Checkout.find().root().resolve("referral-service/src/test/resources/golden");
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(file(documents.schema(), state)), written.toJson(PRETTY) + "\n");
        }

        assertThat(written.toJson(PRETTY)).isEqualTo(golden(state).toJson(PRETTY));
    }

    @ParameterizedTest
    @MethodSource("states")
    void readsTheGoldenDocumentOfEachState(String state) throws IOException {
        assertThat(documents.read(Examples.ID.value(), documents.schema(), golden(state)))
                .isEqualTo(Examples.in(state));
    }

    /** It did not tell a receipt from a reading: whoever had the referral may have read all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Preparing",
                "Abandoned",
                "Abandoned-refused",
                "Sent",
                "Received",
                "Accepted",
                "InProgress",
                "InProgress-progressed",
                "Completed",
                "Declined",
                "Declined-after-acceptance",
                "CancellationRequested",
                "CancellationRequested-unread",
                "CancellationRequested-read",
                "Cancelled"
            })
    void readsTheDocumentsOfSchema1(String state) throws IOException {
        assertThat(documents.read(Examples.ID.value(), 1, golden(1, state)))
                .isEqualTo(asIfReadAtReceipt(Examples.in(state)));
    }

    private static Referral asIfReadAtReceipt(Referral referral) {
        return referral instanceof Referral.Delivered delivered
                ? delivered
                        .trail()
                        .at(Stage.RECEIVED)
                        .<Referral>map(
                                step -> delivered.with(delivered.delivery().readAt(step.at())))
                        .orElse(delivered)
                : referral;
    }

    @Test
    void hasANextStepOnlyUntilItIsAnsweredOrCalledLate() {
        assertThat(nextStepAt(Examples.sent())).isEqualTo(Date.from(Examples.DUE));
        assertThat(nextStepAt(Examples.received())).isEqualTo(Date.from(Examples.DUE));
        assertThat(nextStepAt(Examples.cancellationRequestedUnread()))
                .isEqualTo(Date.from(Examples.DUE));
        assertThat(nextStepAt(Examples.confirmedByPhone()))
                .isEqualTo(Date.from(Examples.CALL.holdsUntil()));
        assertThat(nextStepAt(Examples.noted())).isNull();
        assertThat(nextStepAt(Examples.preparing())).isNull();
        assertThat(nextStepAt(Examples.accepted())).isNull();
        assertThat(nextStepAt(Examples.declined())).isNull();
        assertThat(nextStepAt(Examples.cancellationRequested())).isNull();
    }

    private @org.jspecify.annotations.Nullable Object nextStepAt(Referral referral) {
        return documents.write(Examples.ID.value(), referral).get(ReferralFields.NEXT_STEP_AT);
    }

    @Test
    void waitsForItsRecipientOnlyUntilItIsAnswered() {
        assertThat(waitingFor(Examples.sent())).isEqualTo(Examples.POLICE.value());
        assertThat(waitingFor(Examples.received())).isEqualTo(Examples.POLICE.value());
        assertThat(waitingFor(Examples.preparing())).isNull();
        assertThat(waitingFor(Examples.accepted())).isNull();
        assertThat(waitingFor(Examples.declined())).isNull();
        assertThat(waitingFor(Examples.cancellationRequested())).isEqualTo(Examples.POLICE.value());
        assertThat(waitingFor(Examples.cancelled())).isNull();
        assertThat(waitingFor(Examples.redirectionRequested())).isEqualTo(Examples.POLICE.value());
        assertThat(waitingFor(Examples.redirectionRequestedAfterAcceptance())).isNull();
        assertThat(waitingFor(Examples.consentWithdrawn())).isEqualTo(Examples.POLICE.value());
        assertThat(waitingFor(Examples.recalled())).isNull();
    }

    private @org.jspecify.annotations.Nullable Object waitingFor(Referral referral) {
        return documents.write(Examples.ID.value(), referral).get(ReferralFields.WAITING_FOR);
    }

    private Document golden(String state) throws IOException {
        return golden(documents.schema(), state);
    }

    private static Document golden(int schema, String state) throws IOException {
        String name = "/golden/" + file(schema, state);
        try (InputStream in = StoringReferralsTests.class.getResourceAsStream(name)) {
            return Document.parse(
                    new String(
                            Objects.requireNonNull(in, name).readAllBytes(),
                            StandardCharsets.UTF_8));
        }
    }

    private static String file(int schema, String state) {
        return "referral-schema-" + schema + "-" + state + ".json";
    }
}
