package id.tuntas.referrals.directory;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Role;
import id.tuntas.referrals.calls.NoAnswer;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** People as identity tells of them, asked each time: who works where can change any moment. */
@Component
final class IdentityPeople implements People {

    private final IdentityQuestions identity;

    IdentityPeople(IdentityQuestions identity) {
        this.identity = identity;
    }

    @Override
    public Optional<AgencyId> agencyOfLiaison(String person) {
        try {
            return identity.find("/api/v1/people/{id}", person)
                    .filter(IdentityPeople::isActiveLiaison)
                    .map(found ->
                            found.path("agencyId")
                                    .stringValueOpt()
                                    .map(AgencyId::new)
                                    .orElseThrow(() -> new NoAnswer("a person without an agency")));
        } catch (NoAnswer e) {
            throw IdentityQuestions.unavailable(e);
        }
    }

    private static boolean isActiveLiaison(JsonNode person) {
        return person.path("state").asString("").equals("ACTIVE")
                && person.path("roles")
                        .valueStream()
                        .anyMatch(role -> role.asString("").equals(Role.LIAISON.code()));
    }
}
