package id.tuntas.cases.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.cases.Callers;
import id.tuntas.cases.casefile.ACase;
import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.MovingCases;
import id.tuntas.cases.party.Change;
import id.tuntas.cases.party.Given;
import id.tuntas.cases.party.Parties;
import id.tuntas.cases.party.Party;
import id.tuntas.cases.party.PartyId;
import id.tuntas.cases.party.Person;
import id.tuntas.cases.party.PersonFields;
import id.tuntas.cases.party.Phone;
import id.tuntas.cases.party.Reason;
import id.tuntas.cases.party.Suspect;
import id.tuntas.cases.party.Victim;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.platform.web.Role;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectingAPartyTests {

    private static final Reason REASON = new Reason("IDENTITY_LEARNED", null);
    private static final Change CHANGE = new Change("maria", ACase.NOW, REASON);

    private final CaseFile file = ACase.ofAGirl().inService();
    private final Parties parties = file.particulars().parties();
    private final Party victim = parties.all().getFirst();
    private final Party suspect = parties.all().get(1);

    @Test
    void namesAVictimAndLeavesTheRestAsItWas() {
        CaseFile next = changed(correct(file, victim.id(), seen(1), name("Siti")));

        Victim named = next.particulars().victim();
        assertThat(named.name()).isEqualTo(Personal.of("Siti"));
        assertThat(named.whereabouts()).isEqualTo(Personal.of("victim-whereabouts"));
        Party corrected = next.particulars().parties().all().getFirst();
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.change()).isEqualTo(CHANGE);
        assertThat(next.particulars().suspects()).isEqualTo(file.particulars().suspects());
    }

    @Test
    void makesATerlaporATersangka() {
        PersonFields status =
                new PersonFields(
                        null, null, null, null, null, null, null, null, null, null, null, null,
                        null, "SUSPECT");

        CaseFile next = changed(correct(file, suspect.id(), seen(1), status));

        assertThat(next.particulars().suspects())
                .extracting(Suspect::status)
                .containsExactly("SUSPECT", "REPORTED");
    }

    @Test
    void takesAwayWhatABlankTextIsGivenFor() {
        CaseFile next = changed(correct(file, victim.id(), seen(1), name(" ")));

        assertThat(next.particulars().victim().name()).isNull();
    }

    @Test
    void isRefusedOnAnotherVersionThanTheOneSeen() {
        assertThat(correct(file, victim.id(), seen(2), name("Siti")))
                .isEqualTo(Decision.refuse(new Rejection.Stale(1)));
    }

    @Test
    void isRefusedOnceServicesHaveEnded() {
        assertThat(correct(ACase.ofAGirl().closed(), victim.id(), seen(1), name("Siti")))
                .isEqualTo(Decision.refuse(new Rejection.CaseNotOpen()));
    }

    @Test
    void makesNoVersionOfWhatIsSoAlready() {
        assertThat(correct(file, victim.id(), seen(1), name("victim-name")))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void findsNoPartyOfAnotherCase() {
        assertThatThrownBy(() -> correct(file, new PartyId("party-of-another"), seen(1), name("x")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void knowsWhichFieldsAreKeptOfWhom() {
        assertThat(name("x").notKeptOf(Person.VICTIM)).isEmpty();
        assertThat(alias("x").notKeptOf(Person.VICTIM)).containsExactly("alias");
        assertThat(alias("x").notKeptOf(Person.SUSPECT)).isEmpty();
        assertThat(alias("x").notKeptOf("WITNESS")).containsExactly("alias");
    }

    @Test
    void addsNoMorePeopleThanACaseTakes() {
        CaseFile full = file;
        for (int i = parties.all().size(); i < Parties.MOST; i++) {
            full = changed(CorrectingParties.decide(ACase.ID, full, witness(i)));
        }

        assertThat(CorrectingParties.decide(ACase.ID, full, witness(Parties.MOST)))
                .isEqualTo(Decision.refuse(new Rejection.TooMany(Parties.MOST)));
    }

    /** Keys are forgotten; what they made is not. */
    @Test
    void addsSomebodyOnceHoweverLateARepeatComes() {
        CaseFile with = changed(CorrectingParties.decide(ACase.ID, file, witness(1)));

        assertThat(CorrectingParties.decide(ACase.ID, with, witness(1)))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void isForeignOnceAnotherUnitHasTakenTheCaseOver() {
        CaseFiles files = MovingCases.from(file);
        CorrectingParties correcting =
                new CorrectingParties(
                        new CaseAccess(files), files, new Unkept(), Clock.systemUTC());
        Caller maria = Callers.ofNunukan("maria", Role.CASE_MANAGER);

        absent(() ->
                correcting.add(
                        "c",
                        maria,
                        new RepeatKey("maria", "k", "POST /", "f"),
                        "WITNESS",
                        name("Siti")));
        absent(() ->
                correcting.correct("c", victim.id().value(), maria, seen(1), name("Siti"), REASON));
    }

    private static void absent(ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(Problem.notFound().type()));
    }

    /** Keeps no version. */
    private static final class Unkept implements PartyVersions {

        @Override
        public void keep(CaseId caseId, Party version) {}

        @Override
        public List<Party> before(CaseId caseId, PartyId party, int version) {
            return List.of();
        }
    }

    @Test
    void aCaseIsTheFileOfExactlyOneVictim() {
        assertThatThrownBy(() -> parties.plus(victim)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Party witness(int n) {
        return new Party(
                new PartyId("witness-" + n), 1, CHANGE, Person.added("WITNESS", name("w" + n)));
    }

    private static Decision<CaseFile, Rejection> correct(
            CaseFile file, PartyId id, IfMatch ifMatch, PersonFields fields) {
        return CorrectingParties.decide(ACase.ID, file, id, ifMatch, fields, CHANGE);
    }

    private static CaseFile changed(Decision<CaseFile, Rejection> decision) {
        return ((Decision.Change<CaseFile, Rejection>) decision).next();
    }

    private static IfMatch seen(long version) {
        return new IfMatch(OptionalLong.of(version));
    }

    private static PersonFields name(String name) {
        return fields(Given.text(name), null, null);
    }

    private static PersonFields alias(String alias) {
        return fields(null, Given.text(alias), null);
    }

    private static PersonFields fields(
            @Nullable Given name, @Nullable Given alias, @Nullable List<Phone> phones) {
        return new PersonFields(
                name, alias, null, null, null, phones, null, null, null, null, null, null, null,
                null);
    }
}
