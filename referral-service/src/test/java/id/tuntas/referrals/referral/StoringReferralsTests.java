package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.platform.data.PersonalCodec;
import id.tuntas.standalone.parts.Checkout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden documents of schema 1. They stay when a schema 2 comes: what is stored must be read
 * for good. Written once with {@code -Dtuntas.golden.write=true}.
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
            Files.writeString(folder.resolve(file(state)), written.toJson(PRETTY) + "\n");
        }

        assertThat(written.toJson(PRETTY)).isEqualTo(golden(state).toJson(PRETTY));
    }

    @ParameterizedTest
    @MethodSource("states")
    void readsTheGoldenDocumentOfEachState(String state) throws IOException {
        assertThat(documents.read(Examples.ID.value(), 1, golden(state)))
                .isEqualTo(Examples.in(state));
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
    }

    private @org.jspecify.annotations.Nullable Object waitingFor(Referral referral) {
        return documents.write(Examples.ID.value(), referral).get(ReferralFields.WAITING_FOR);
    }

    private static Document golden(String state) throws IOException {
        String name = "/golden/" + file(state);
        try (InputStream in = StoringReferralsTests.class.getResourceAsStream(name)) {
            return Document.parse(
                    new String(
                            Objects.requireNonNull(in, name).readAllBytes(),
                            StandardCharsets.UTF_8));
        }
    }

    private static String file(String state) {
        return "referral-schema-1-" + state + ".json";
    }
}
