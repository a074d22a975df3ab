package id.tuntas.notifications.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Spares identity the same question for every event; addresses are asked for each time. */
final class RememberingPeople implements People {

    private static final int MOST = 1_000;

    private record Holding(Role role, AgencyId agency) {}

    private record Working(String person, AgencyId agency) {}

    private enum All {
        LEAD
    }

    private final People source;
    private final LoadingCache<Holding, List<String>> holding;
    private final LoadingCache<Working, Boolean> working;
    private final LoadingCache<All, List<AgencyId>> lead;
    private final LoadingCache<AgencyId, Optional<String>> names;

    RememberingPeople(People source, Duration freshFor) {
        this.source = source;
        Caffeine<Object, Object> cache =
                Caffeine.newBuilder().expireAfterWrite(freshFor).maximumSize(MOST);
        holding = cache.build(asked -> source.holding(asked.role(), asked.agency()));
        working = cache.build(asked -> source.worksAt(asked.person(), asked.agency()));
        lead = cache.build(_ -> source.leadAgencies());
        names = cache.build(source::nameOf);
    }

    @Override
    public void forget() {
        holding.invalidateAll();
        working.invalidateAll();
        lead.invalidateAll();
        names.invalidateAll();
    }

    @Override
    public List<String> holding(Role role, AgencyId agency) {
        return holding.get(new Holding(role, agency));
    }

    @Override
    public boolean worksAt(String person, AgencyId agency) {
        return working.get(new Working(person, agency));
    }

    @Override
    public List<AgencyId> leadAgencies() {
        return lead.get(All.LEAD);
    }

    @Override
    public Optional<String> nameOf(AgencyId agency) {
        return names.get(agency);
    }

    @Override
    public Optional<MailAddress> mailAddressOf(String person) {
        return source.mailAddressOf(person);
    }
}
