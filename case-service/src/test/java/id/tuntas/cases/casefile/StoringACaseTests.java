package id.tuntas.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.ALookup;
import id.tuntas.cases.Callers;
import id.tuntas.cases.GoldenDocument;
import id.tuntas.cases.party.Change;
import id.tuntas.cases.party.OtherPerson;
import id.tuntas.cases.party.Parties;
import id.tuntas.cases.party.Party;
import id.tuntas.cases.party.PartyId;
import id.tuntas.cases.party.Reason;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.PersonalCodec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoringACaseTests {

    private final CaseDocumentKind kind =
            new CaseDocumentKind(new PersonalCodec(), ALookup.OF_TESTS);

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
                        .orElseThrow(),
                everythingOfSchema3());
    }

    /** Consents, a reviewed and an owed emergency, hands it went through, a signal. */
    private static CaseFile everythingOfSchema3() {
        ACase builder =
                ACase.ofAGirl()
                        .with(ACase.consent("c1", "HEALTH", "HEALTH", "LEGAL_AID"))
                        .with(ACase.consentUntil("c2", ACase.TODAY))
                        .with(ACase.grant("referral-1").restingOn(new ConsentId("c1")))
                        .inEmergency("referral-2")
                        .inEmergency("referral-3")
                        .carriedBy("maria")
                        .carriedBy("yusuf")
                        .askedOver(Callers.TARAKAN);
        CaseFile file = builder.inService();
        Custody answered =
                file.particulars()
                        .custody()
                        .answered(
                                new Transfer.Answer(
                                        Transfer.End.REFUSED,
                                        Personal.of("no room"),
                                        ACase.by("lina")));
        Grants grants =
                file.grants()
                        .reviewed(
                                new ReferralId("referral-2"),
                                new Review.Finding(
                                        "OBJECTED", Personal.of("too wide"), ACase.by("hasan")));
        return file.with(
                        file.particulars()
                                .with(
                                        answered.assigned(
                                                Assignment.to(
                                                        "maria",
                                                        ACase.by("hasan"),
                                                        Optional.of("hand-over-1"))))
                                .plus(
                                        new SettlementSignal(
                                                SettlementSignal.WITHDRAWAL_UNDER_PRESSURE,
                                                Personal.of("her uncle came"),
                                                ACase.by("maria"))))
                .with(
                        grants.with(
                                grants.consents()
                                        .withdrawn(new ConsentId("c1"), ACase.withdrawal(true))));
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
    void readsWhatSchema2Stored() throws IOException {
        CaseFile file =
                closed().afterEndOf(
                                new ReferralId("referral-2"),
                                new Grant.Ending("ABANDONED", ACase.NOW))
                        .orElseThrow();

        assertThat(kind.read(ACase.ID.value(), 2, GoldenDocument.of("case.schema-2")))
                .isEqualTo(file);
    }

    @Test
    void readsAndWritesWhatSchema3Stored() throws IOException {
        CaseFile file = withAPastIn(everythingOfSchema3());
        Document golden = GoldenDocument.of("case.schema-3", kind.write(ACase.ID.value(), file));

        assertThat(kind.schema()).isEqualTo(3);
        assertThat(kind.read(ACase.ID.value(), 3, golden)).isEqualTo(file);
        assertThat(Document.parse(kind.write(ACase.ID.value(), file).toJson())).isEqualTo(golden);
    }

    @Test
    void writesNoPhoneAndNoNumberThatItIsLookedUpBy() {
        Document stored = kind.write(ACase.ID.value(), withAPast());

        assertThat(stored.getList("lookups", String.class))
                .hasSize(5)
                .allMatch(each -> each.matches("[0-9a-f]{64}"));
    }

    private static CaseFile withAPastIn(CaseFile hands) {
        CaseFile past = withAPast();
        Particulars about = past.particulars().with(hands.particulars().custody());
        for (SettlementSignal signal : hands.particulars().signals()) {
            about = about.plus(signal);
        }
        return past.with(about).with(hands.grants());
    }

    /** Reopened, linked to another incident, with a witness, and the victim corrected. */
    private static CaseFile withAPast() {
        CaseFile.InService reopened =
                ACase.ofAGirl()
                        .identifiedBy("6503116001010001")
                        .closed()
                        .reopen(
                                new Past.Reopening(
                                        new Reason("OTHER", Personal.of("reopening-text")),
                                        ACase.by("maria")));
        Particulars about = reopened.particulars();
        Parties parties = about.parties();
        Reason reason = new Reason("IDENTITY_LEARNED", Personal.of("correction-text"));
        return reopened.with(
                about.linkedTo(new IncidentNumber("KJ-2026-000046"), ACase.by("maria"))
                        .with(
                                parties.plus(
                                                new Party(
                                                        new PartyId("witness-1"),
                                                        1,
                                                        new Change("maria", ACase.NOW, null),
                                                        new OtherPerson(
                                                                "WITNESS",
                                                                Personal.of("witness-name"),
                                                                Personal.of("witness-relation"),
                                                                List.of(),
                                                                null,
                                                                null)))
                                        .corrected(
                                                parties.all().getFirst().id(),
                                                ACase.ofAGirl()
                                                        .aged(16)
                                                        .identifiedBy("6503116001010002")
                                                        .victim(),
                                                new Change("maria", ACase.NOW, reason))));
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
