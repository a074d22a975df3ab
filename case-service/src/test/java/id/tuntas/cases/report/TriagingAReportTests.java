package id.tuntas.cases.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.tuntas.cases.ALookup;
import id.tuntas.cases.Callers;
import id.tuntas.cases.Contracts;
import id.tuntas.cases.GoldenDocument;
import id.tuntas.cases.access.ReportRemit;
import id.tuntas.cases.casefile.ACase;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.CaseNumber;
import id.tuntas.cases.casefile.Registration;
import id.tuntas.platform.data.Event;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.PersonalCodec;
import id.tuntas.platform.web.Role;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class TriagingAReportTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Triage> everyEnd() {
        return Stream.of(
                AReport.opened(),
                new Triage.LinkedToCase(
                        ACase.by("rina"),
                        new CaseId("case-1"),
                        CaseNumber.of(2026, 1),
                        Personal.of("note")),
                new Triage.NotACase(ACase.by("rina"), "COUNSELLING", Personal.of("note"), 40),
                new Triage.NotACase(ACase.by("rina"), "SPAM", null, null));
    }

    static Stream<Event> everyFact() {
        return Stream.concat(
                Stream.of(ReportEvents.received(AReport.ID, AReport.received().contact())),
                everyEnd()
                        .map(end ->
                                ReportEvents.triaged(AReport.ID, AReport.received().triage(end))));
    }

    @Test
    void opensACaseForEachVictimUnderOneIncident() {
        List<Registration> cases =
                AReport.opened().registrations(AReport.ID, AReport.received().contact());

        assertThat(cases)
                .extracting(each -> each.particulars().number().value())
                .containsExactly("KT-2026-000001", "KT-2026-000002");
        assertThat(cases)
                .extracting(each -> each.particulars().incidentNumber().value())
                .containsOnly("KJ-2026-000045");
        assertThat(cases)
                .extracting(each -> each.particulars().unit())
                .containsOnly(Callers.NUNUKAN);
    }

    @Test
    void namesTheCasesOfEachEnd() {
        assertThat(everyEnd().map(end -> end.endName() + end.cases()).toList())
                .containsExactly(
                        "OPENED_CASES[case-1, case-2]",
                        "LINKED[case-1]",
                        "NOT_A_CASE[]",
                        "NOT_A_CASE[]");
    }

    @Test
    void isOfferedOnceAndToItsUnit() {
        ReportRemit rina = ReportRemit.of(Callers.ofNunukan("rina", Role.INTAKE));
        ReportRemit wati = ReportRemit.of(Callers.ofLead("wati", Role.COORDINATOR));

        assertThat(ReportView.allowedActions(AReport.received(), rina)).containsExactly("triage");
        assertThat(ReportView.allowedActions(AReport.received(), wati)).isEmpty();
        assertThat(ReportView.allowedActions(AReport.received().triage(AReport.opened()), rina))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyEnd")
    void losesNothingWhenStored(Triage end) {
        ReportDocumentKind kind = new ReportDocumentKind(new PersonalCodec(), ALookup.OF_TESTS);
        Report report = AReport.received().triage(end);
        Document stored = Document.parse(kind.write(AReport.ID.value(), report).toJson());

        assertThat(kind.read(AReport.ID.value(), kind.schema(), stored)).isEqualTo(report);
    }

    @Test
    void losesNothingBeforeItEither() {
        ReportDocumentKind kind = new ReportDocumentKind(new PersonalCodec(), ALookup.OF_TESTS);
        Document stored =
                Document.parse(kind.write(AReport.ID.value(), AReport.received()).toJson());

        assertThat(kind.read(AReport.ID.value(), kind.schema(), stored))
                .isEqualTo(AReport.received());
    }

    @Test
    void readsWhatSchema1Stored() throws IOException {
        ReportDocumentKind kind = new ReportDocumentKind(new PersonalCodec(), ALookup.OF_TESTS);

        assertThat(kind.read(AReport.ID.value(), 1, GoldenDocument.of("report.schema-1")))
                .isEqualTo(AReport.received().triage(AReport.opened()));
    }

    @Test
    void readsAndWritesWhatSchema2Stored() throws IOException {
        ReportDocumentKind kind = new ReportDocumentKind(new PersonalCodec(), ALookup.OF_TESTS);
        Report report = AReport.fromAnAgency().triage(AReport.opened());
        Document current = kind.write(AReport.ID.value(), report);
        Document golden = GoldenDocument.of("report.schema-2", current);

        assertThat(kind.read(AReport.ID.value(), 2, golden)).isEqualTo(report);
        assertThat(Document.parse(current.toJson())).isEqualTo(golden);
    }

    @Test
    void tellsWhichAgencyReported() {
        Report.Received report = AReport.fromAnAgency();
        Event received = ReportEvents.received(AReport.ID, report.contact());
        Event triaged = ReportEvents.triaged(AReport.ID, report.triage(AReport.opened()));

        assertThat(List.of(received, triaged))
                .allSatisfy(event -> {
                    assertThat(event.data()).containsEntry("fromAgencyId", "polres");
                    assertThat(event.data().toString()).doesNotContain("officer");
                });
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void tellsWhatTheContractSays(Event event) {
        String example = Contracts.read("events/" + event.type() + ".example.json");
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Contracts.read("events/" + event.type() + ".schema.json"),
                                InputFormat.JSON);

        assertThat(event.data().keySet())
                .containsExactlyInAnyOrderElementsOf(JSON.readTree(example).propertyNames());
        assertThat(schema.validate(JSON.writeValueAsString(event.data()), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate(example, InputFormat.JSON)).isEmpty();
    }
}
