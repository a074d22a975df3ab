package id.tuntas.identity.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.identity.directory.Agency;
import id.tuntas.identity.directory.AgencyKind;
import id.tuntas.identity.directory.AgencyReach;
import id.tuntas.identity.directory.MailAddress;
import id.tuntas.identity.directory.Person;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.Role;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak goes away after each of a command's steps in turn; the same command comes again. */
class StoppingHalfWayTests {

    private static final AgencyId POLICE = new AgencyId("police");
    private static final AgencyId UNIT = new AgencyId("unit");
    private static final RepeatMark MARK = new RepeatMark("key", "body");

    private final PeopleInMemory people = new PeopleInMemory();
    private final AgencyRegister agencies = new TwoAgencies();
    private final Changeable changeable = new Changeable(people);
    private final InvitingPeople inviting = new InvitingPeople(people, agencies, changeable);
    private final ChangingPeople changing = new ChangingPeople(people, agencies, changeable);

    private static final NewPerson ANI =
            new NewPerson(
                    "Ani",
                    new MailAddress("ani@surel.example"),
                    Set.of(Role.LIAISON),
                    "id",
                    POLICE);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void anInvitationIsFinishedByItsRepeat(int steps) {
        people.changesLeft = steps;
        assertThatThrownBy(() -> inviting.invite(platform(), ANI, MARK))
                .isInstanceOf(Problem.class);
        people.changesLeft = Integer.MAX_VALUE;

        Made<?> made = inviting.invite(platform(), ANI, MARK);

        assertThat(made.value()).isEqualTo(PeopleInMemory.ANI);
        assertThat(people.agencies).containsExactly(POLICE);
        assertThat(people.roles).containsExactly(Role.LIAISON);
        // Only what stopped between the mail and its mark sends a second one.
        assertThat(people.mails).hasSize(steps == 4 ? 2 : 1);
        assertThat(inviting.invite(platform(), ANI, MARK).replayed()).isTrue();
        assertThat(people.mails).hasSize(steps == 4 ? 2 : 1);
    }

    @Test
    void anOldKeyChangesNobodyWhoWorksAlready() {
        stopBeforeTheMark();
        people.state = Person.State.ACTIVE;

        assertThatTheKeyChangesNothing();
    }

    @Test
    void anOldKeyRevivesNobodyWhoWasDeactivated() {
        stopBeforeTheMark();
        people.state = Person.State.DEACTIVATED;

        assertThatTheKeyChangesNothing();
    }

    @Test
    void anOldKeyChangesNobodyWhoBelongsElsewhere() {
        stopBeforeTheMark();
        people.agencies.clear();
        people.agencies.add(UNIT);

        assertThatTheKeyChangesNothing();
    }

    @Test
    void whoIsInvitedOnceMoreIsInvited() {
        stopBeforeTheMark();
        inviting.sendAgain(platform(), PeopleInMemory.ANI, IfMatch.NONE);

        assertThatTheKeyChangesNothing();
    }

    private void stopBeforeTheMark() {
        people.changesLeft = 4;
        assertThatThrownBy(() -> inviting.invite(platform(), ANI, MARK))
                .isInstanceOf(Problem.class);
        people.changesLeft = Integer.MAX_VALUE;
        people.roles = Set.of(Role.HEAD);
    }

    private void assertThatTheKeyChangesNothing() {
        Set<AgencyId> agenciesBefore = Set.copyOf(people.agencies);
        int mailsBefore = people.mails.size();
        people.changesLeft = 0;

        assertThat(inviting.invite(platform(), ANI, MARK).replayed()).isTrue();

        assertThat(people.roles).containsExactly(Role.HEAD);
        assertThat(people.agencies).isEqualTo(agenciesBefore);
        assertThat(people.mails).hasSize(mailsBefore);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void noMailGoesOutBeforeAgencyAndRolesAreRight(int steps) {
        people.changesLeft = steps;
        assertThatThrownBy(() -> inviting.invite(platform(), ANI, MARK))
                .isInstanceOf(Problem.class);

        assertThat(people.mails).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aMoveIsFinishedByItsRepeatAndNeverLeavesTwoAgencies(int steps) {
        people.exist(POLICE, Set.of(Role.LIAISON, Role.HEAD));
        people.changesLeft = steps;
        assertThatThrownBy(() -> move(UNIT)).isInstanceOf(Problem.class);
        people.changesLeft = Integer.MAX_VALUE;

        move(UNIT);

        assertThat(people.agencies).containsExactly(UNIT);
        assertThat(people.roles).containsExactly(Role.HEAD);
        assertThat(people.signedIn).isFalse();
        assertThat(people.agenciesSeen).doesNotContain(2);
    }

    @Test
    void aDeactivationIsFinishedByItsRepeat() {
        people.exist(POLICE, Set.of(Role.LIAISON));
        people.changesLeft = 1;
        assertThatThrownBy(() ->
                        changing.deactivate(platform(), PeopleInMemory.ANI, "why", IfMatch.NONE))
                .isInstanceOf(Problem.class);
        assertThat(people.signedIn).isTrue();
        people.changesLeft = Integer.MAX_VALUE;

        changing.deactivate(platform(), PeopleInMemory.ANI, "why", IfMatch.NONE);

        assertThat(people.state).isEqualTo(Person.State.DEACTIVATED);
        assertThat(people.signedIn).isFalse();
    }

    @Test
    void aPlatformAdministratorIsChangedByNobody() {
        people.exist(POLICE, Set.of(Role.PLATFORM_ADMIN));

        assertThatThrownBy(() -> move(UNIT))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.type())
                                        .isEqualTo(AdministrationProblems.PERSON_PROTECTED));
        assertThat(people.agencies).containsExactly(POLICE);
    }

    private void move(AgencyId to) {
        changing.move(platform(), PeopleInMemory.ANI, to, IfMatch.NONE);
    }

    private static Caller platform() {
        return new Caller(
                "tono",
                "tuntas-bff",
                "Tono",
                new Caller.Agency(new AgencyId("lead"), "LEAD", Set.of()),
                Set.of(Role.PLATFORM_ADMIN),
                "id");
    }

    /** Nothing is changed here. */
    private static final class TwoAgencies implements AgencyRegister {

        @Override
        public Optional<Agency> find(AgencyId id) {
            return Optional.of(
                    new Agency(
                            id,
                            "An agency",
                            new AgencyKind(id.equals(UNIT) ? "UPTD_PPA" : "POLICE"),
                            Optional.empty(),
                            AgencyReach.NONE));
        }

        @Override
        public Made<AgencyId> make(NewAgency agency, RepeatMark mark) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void save(Agency agency) {
            throw new UnsupportedOperationException();
        }
    }
}
