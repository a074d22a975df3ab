package id.tuntas.referrals.directory;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.referrals.calls.NoAnswer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People as identity tells of them, asked each time: who works where can change any moment. */
@Component
final class IdentityPeople implements People {

    private final IdentityQuestions identity;

    IdentityPeople(IdentityQuestions identity) {
        this.identity = identity;
    }

    @Override
    public Optional<AgencyId> agencyOf(String person) {
        try {
            return identity.find("/api/v1/people/{id}", person)
                    .map(found ->
                            found.path("agencyId")
                                    .stringValueOpt()
                                    .map(AgencyId::new)
                                    .orElseThrow(() -> new NoAnswer("a person without an agency")));
        } catch (NoAnswer e) {
            throw IdentityQuestions.unavailable(e);
        }
    }
}
