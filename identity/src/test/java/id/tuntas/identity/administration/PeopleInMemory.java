package id.tuntas.identity.administration;

import id.tuntas.identity.directory.Person;
import id.tuntas.identity.directory.PersonId;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A register that goes away after as many changes as a test says, in the middle of a command. */
final class PeopleInMemory implements PeopleRegister {

    static final PersonId ANI = new PersonId("ani");

    final Set<AgencyId> agencies = new HashSet<>();
    final Set<Integer> agenciesSeen = new HashSet<>();
    final List<String> mails = new ArrayList<>();
    Set<Role> roles = Set.of();
    int changesLeft = Integer.MAX_VALUE;
    boolean signedIn = true;
    Person.State state = Person.State.INVITED;

    private @Nullable RepeatMark mark;
    private boolean sent;
    private final Map<String, String> reasons = new HashMap<>();

    private void change() {
        if (changesLeft == 0) {
            throw Problem.of(ProblemTypes.DIRECTORY_UNAVAILABLE);
        }
        changesLeft--;
    }

    @Override
    public Optional<Account> find(PersonId id) {
        return exists()
                ? Optional.of(new Account(id, roles, state, agencies, Optional.empty()))
                : Optional.empty();
    }

    boolean exists() {
        return mark != null;
    }

    void exist(AgencyId agency, Set<Role> held) {
        mark = new RepeatMark("earlier", "body");
        agencies.add(agency);
        roles = held;
    }

    @Override
    public Optional<Invitation> invitation(RepeatMark asked) {
        return mark != null && mark.key().equals(asked.key())
                ? Optional.of(new Invitation(ANI, mark.fingerprint(), sent))
                : Optional.empty();
    }

    @Override
    public Optional<PersonId> create(NewPerson person, RepeatMark made) {
        change();
        if (exists()) {
            return Optional.empty();
        }
        mark = made;
        return Optional.of(ANI);
    }

    @Override
    public void join(PersonId person, AgencyId agency) {
        change();
        agencies.add(agency);
        agenciesSeen.add(agencies.size());
    }

    @Override
    public void leave(PersonId person, AgencyId agency) {
        change();
        agencies.remove(agency);
        agenciesSeen.add(agencies.size());
    }

    @Override
    public void setRoles(PersonId person, Set<Role> asked) {
        change();
        roles = asked;
    }

    @Override
    public void sendInvitation(PersonId person) {
        change();
        mails.add("mail");
    }

    @Override
    public void markInvited(PersonId person) {
        change();
        sent = true;
    }

    @Override
    public void deactivate(PersonId person, String reason) {
        change();
        state = Person.State.DEACTIVATED;
        reasons.put(person.value(), reason);
    }

    @Override
    public void reactivate(PersonId person) {
        change();
        state = Person.State.ACTIVE;
    }

    @Override
    public void signOut(PersonId person) {
        change();
        signedIn = false;
    }
}
