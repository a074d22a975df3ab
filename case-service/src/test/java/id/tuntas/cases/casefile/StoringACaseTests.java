package id.tuntas.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.GoldenDocument;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.PersonalCodec;
import java.io.IOException;
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
    void readsAndWritesWhatSchema1Stored() throws IOException {
        CaseFile file =
                ACase.ofAGirl()
                        .with(ACase.grant("referral-1"))
                        .inService()
                        .afterEndOf(
                                new ReferralId("referral-1"),
                                new Grant.Ending("COMPLETED", ACase.NOW))
                        .map(CaseFile.InService.class::cast)
                        .orElseThrow()
                        .propose(ACase.proposal("SERVICES_COMPLETED", "maria"))
                        .approve(ACase.by("hasan"), null);
        Document golden = GoldenDocument.of("case.schema-1", kind.write(ACase.ID.value(), file));

        assertThat(kind.read(ACase.ID.value(), 1, golden)).isEqualTo(file);
        assertThat(Document.parse(kind.write(ACase.ID.value(), file).toJson())).isEqualTo(golden);
    }
}
