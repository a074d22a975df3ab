package id.tuntas.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.tuntas.cases.Callers;
import id.tuntas.cases.Contracts;
import id.tuntas.cases.party.PartyId;
import id.tuntas.platform.data.Event;
import id.tuntas.platform.data.Personal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class GoldenEventsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Event> everyFact() {
        CaseFile.ClosureProposed proposed = ACase.ofAGirl().proposed("SERVICES_COMPLETED");
        Consent consent = ACase.consent("c1", "HEALTH", "HEALTH");
        CaseFile consented =
                ACase.ofAGirl()
                        .with(consent)
                        .with(ACase.grant("resting").restingOn(consent.id()))
                        .registered();
        Transfer transfer =
                Transfer.asked(
                        Callers.NUNUKAN,
                        Callers.TARAKAN,
                        Personal.of("moved away"),
                        ACase.by("maria"));
        Grant grant = ACase.grant("3f0c9a4e-6b1d-8c27-a5e8-d0b7f2916c84");
        return Stream.of(
                CaseEvents.registered(new Registration(ACase.ID, ACase.ofAGirl().particulars())),
                CaseEvents.assessmentStarted(ACase.ID, proposed, "maria"),
                CaseEvents.assessmentFinished(ACase.ID, proposed, "maria"),
                CaseEvents.updated(ACase.ID, proposed, "maria"),
                CaseEvents.disclosureGranted(ACase.ID, proposed, grant),
                CaseEvents.disclosureEnded(
                        ACase.ID, grant.referralId(), new Grant.Ending("COMPLETED", ACase.NOW)),
                CaseEvents.closureProposed(ACase.ID, proposed),
                CaseEvents.closureRefused(ACase.ID, proposed, "hasan"),
                CaseEvents.closureWithdrawn(ACase.ID, proposed, "maria"),
                CaseEvents.closed(ACase.ID, proposed.approve(ACase.by("hasan"), null)),
                CaseEvents.consentRecorded(ACase.ID, proposed, consent),
                CaseEvents.consentWithdrawn(ACase.ID, consented, consent, ACase.withdrawal(true)),
                CaseEvents.disclosureReviewed(
                        ACase.ID,
                        proposed,
                        grant,
                        new Review.Finding("UPHELD", null, ACase.by("hasan"))),
                CaseEvents.assigned(
                        ACase.ID,
                        proposed,
                        Assignment.to("yusuf", ACase.by("hasan"), Optional.empty())),
                CaseEvents.transferRequested(ACase.ID, proposed, transfer),
                CaseEvents.transferWithdrawn(ACase.ID, proposed, transfer, "maria"),
                CaseEvents.transferRefused(ACase.ID, proposed, transfer, "lina"),
                CaseEvents.transferred(ACase.ID, proposed, transfer, "lina"),
                CaseEvents.reopened(ACase.ID, ACase.ofAGirl().closed(), "maria"),
                CaseEvents.incidentLinked(ACase.ID, proposed, "maria"),
                CaseEvents.partyAdded(ACase.ID, proposed, new PartyId("party-1"), "maria"),
                CaseEvents.partyCorrected(ACase.ID, proposed, new PartyId("party-1"), "maria"),
                CaseEvents.noteAdded(ACase.ID, Callers.NUNUKAN, "note-1", "GENERAL", "maria"));
    }

    @Test
    void areEachNamedToWhoeverHearsOfCases() {
        assertThat(everyFact().map(Event::type))
                .containsExactlyInAnyOrderElementsOf(CaseEvents.TYPES);
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void haveTheFieldsOfTheirExample(Event event) {
        var example = JSON.readTree(Contracts.read("events/" + event.type() + ".example.json"));

        assertThat(event.data().keySet())
                .containsExactlyInAnyOrderElementsOf(example.propertyNames());
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void fitTheirSchema(Event event) {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Contracts.read("events/" + event.type() + ".schema.json"),
                                InputFormat.JSON);

        assertThat(schema.validate(JSON.writeValueAsString(event.data()), InputFormat.JSON))
                .isEmpty();
        assertThat(
                        schema.validate(
                                Contracts.read("events/" + event.type() + ".example.json"),
                                InputFormat.JSON))
                .isEmpty();
    }
}
