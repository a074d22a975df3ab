package id.tuntas.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.PersonalCodec;
import java.util.stream.Stream;
import org.bson.Document;
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
}
