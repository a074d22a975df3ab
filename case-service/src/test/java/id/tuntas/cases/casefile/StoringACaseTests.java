package id.tuntas.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.GoldenDocument;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.PersonalCodec;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoringACaseTests {

    private final CaseDocumentKind kind = new CaseDocumentKind(new PersonalCodec());

    static Stream<CaseFile> everyState() {
        CaseFile.ClosureProposed proposed =
                ACase.ofAGirl().with(ACase.grant("referral-1")).proposed("UNFOUNDED");
        return Stream.of(
                ACase.ofAGirl().registered(),
                ACase.ofAGirl().with(ACase.grant("referral-1")).inAssessment(),
                ACase.ofAGirl().inService(),
                proposed,
                proposed.refuse(new ClosureRefusal(Personal.of("why"), ACase.by("hasan"))),
                proposed.approve(ACase.by("hasan"), Personal.of("why")),
                ACase.ofAGirl()
                        .with(ACase.grant("referral-1"))
                        .aged(null)
                        .with(OutsideNumbers.NONE)
                        .inService()
                        .afterEndOf(
                                new ReferralId("referral-1"),
                                new Grant.Ending("DECLINED", ACase.NOW))
                        .orElseThrow()
                        .afterEndOf(
                                new ReferralId("referral-2"),
                                new Grant.Ending("ABANDONED", ACase.NOW))
                        .orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void losesNothing(CaseFile file) {
        Document stored = Document.parse(kind.write(ACase.ID.value(), file).toJson());

        assertThat(kind.read(ACase.ID.value(), kind.schema(), stored)).isEqualTo(file);
    }

    @Test
    void readsWhatSchema1Stored() throws IOException {
        Document golden = GoldenDocument.of("case.schema-1");

        assertThat(kind.read(ACase.ID.value(), 1, golden)).isEqualTo(closed());
    }

    /** Then an end without a grant was remembered by its id alone. */
    @Test
    void readsAnEndThatSchema1RememberedWithoutItsTime() throws IOException {
        Document golden = GoldenDocument.of("case.schema-1");
        golden.get("grants", Document.class).append("finals", List.of("referral-2"));
        ReferralId referral = new ReferralId("referral-2");

        CaseFile read = kind.read(ACase.ID.value(), 1, golden);

        assertThat(read.grants().knowsEndOf(referral)).isTrue();
        assertThat(read.grants().plus(ACase.grant("referral-3")).knowsEndOf(referral)).isFalse();
    }

    @Test
    void readsAndWritesWhatSchema2Stored() throws IOException {
        CaseFile file =
                closed().afterEndOf(
                                new ReferralId("referral-2"),
                                new Grant.Ending("ABANDONED", ACase.NOW))
                        .orElseThrow();
        Document golden = GoldenDocument.of("case.schema-2", kind.write(ACase.ID.value(), file));

        assertThat(kind.schema()).isEqualTo(2);
        assertThat(kind.read(ACase.ID.value(), 2, golden)).isEqualTo(file);
        assertThat(Document.parse(kind.write(ACase.ID.value(), file).toJson())).isEqualTo(golden);
    }

    private static CaseFile closed() {
        return ACase.ofAGirl()
                .with(ACase.grant("referral-1"))
                .inService()
                .afterEndOf(new ReferralId("referral-1"), new Grant.Ending("COMPLETED", ACase.NOW))
                .map(CaseFile.InService.class::cast)
                .orElseThrow()
                .propose(ACase.proposal("SERVICES_COMPLETED", "maria"))
                .approve(ACase.by("hasan"), null);
    }
}
