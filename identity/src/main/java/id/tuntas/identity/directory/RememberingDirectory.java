package id.tuntas.identity.directory;

import com.github.benmanes.caffeine.cache.Ticker;
import id.tuntas.platform.web.AgencyId;
import java.util.List;
import java.util.Optional;

/** Spares Keycloak the questions that all other services ask of it through us. */
final class RememberingDirectory implements Directory {

    /** There is one list of agencies. */
    private enum All {
        AGENCIES
    }

    private final Remembered<All, List<Agency>> agencies;
    private final Remembered<AgencyId, List<Person>> people;
    private final Remembered<PersonId, Optional<Person>> persons;

    RememberingDirectory(Directory source, DirectoryProperties properties, Ticker ticker) {
        agencies =
                new Remembered<>(
                        properties.freshFor(),
                        properties.keptFor(),
                        ticker,
                        _ -> source.agencies());
        people =
                new Remembered<>(
                        properties.freshFor(), properties.keptFor(), ticker, source::peopleOf);
        persons =
                new Remembered<>(
                        properties.freshFor(), properties.keptFor(), ticker, source::person);
    }

    @Override
    public List<Agency> agencies() {
        return agencies.of(All.AGENCIES);
    }

    @Override
    public List<Person> peopleOf(AgencyId agency) {
        return people.of(agency);
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return persons.of(id);
    }

    @Override
    public void forget() {
        agencies.forget();
        people.forget();
        persons.forget();
    }
}
