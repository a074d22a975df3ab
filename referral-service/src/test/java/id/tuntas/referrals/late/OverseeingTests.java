package id.tuntas.referrals.late;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Region;
import id.tuntas.platform.web.Role;
import id.tuntas.referrals.directory.Agency;
import id.tuntas.referrals.directory.AgencyKind;
import id.tuntas.referrals.referral.Referral;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverseeingTests {

    private static final AgencyId NUNUKAN = new AgencyId("nunukan");
    private static final AgencyId TARAKAN = new AgencyId("tarakan");
    private static final AgencyId ANYWHERE = new AgencyId("anywhere");
    private static final AgencyId OWN = new AgencyId("own");

    private static final Map<AgencyId, Optional<Region>> REGIONS =
            Map.of(
                    NUNUKAN,
                    Optional.of(new Region("65.03")),
                    TARAKAN,
                    Optional.of(new Region("65.71")),
                    ANYWHERE,
                    Optional.empty());

    private final Overseeing overseeing =
            new Overseeing(
                    new Waiting(),
                    id ->
                            Optional.ofNullable(REGIONS.get(id))
                                    .map(region ->
                                            new Agency(
                                                    new AgencyKind("UPTD_PPA"),
                                                    Optional.empty(),
                                                    region,
                                                    Optional.empty())));

    private record Waiting() implements Lateness {

        @Override
        public List<Total> totals(Wanted wanted, Instant now) {
            return List.of();
        }

        @Override
        public Page<Stored<Referral>> page(Wanted wanted, Instant now, Cursor cursor) {
            return new Page<>(List.of(), null);
        }

        @Override
        public Set<AgencyId> senders(Instant now) {
            return REGIONS.keySet();
        }
    }

    @Test
    void theProvincesLeadOfficeOverseesAll() {
        assertThat(senders("LEAD", Role.COORDINATOR, "65")).isEmpty();
        assertThat(senders("LEAD", Role.HEAD, "65")).isEmpty();
    }

    @Test
    void aRegencysLeadOfficeOverseesItsOwnUnits() {
        assertThat(senders("LEAD", Role.COORDINATOR, "65.03")).contains(Set.of(NUNUKAN));
        assertThat(senders("LEAD", Role.COORDINATOR, "65.99")).contains(Set.of());
    }

    @Test
    void aUnitSeesWhatItHasSent() {
        assertThat(senders("UPTD_PPA", Role.CASE_MANAGER, "65")).contains(Set.of(OWN));
        assertThat(senders("UPTD_PPA", Role.HEAD, "65")).contains(Set.of(OWN));
        assertThat(senders("LEAD", Role.CASE_MANAGER, "65")).contains(Set.of(OWN));
    }

    private Optional<Set<AgencyId>> senders(String kind, Role role, String region) {
        return overseeing.senders(
                new Caller(
                        "someone",
                        "tuntas-bff",
                        "Someone",
                        new Caller.Agency(OWN, kind, Set.of(new Region(region))),
                        Set.of(role),
                        "id"),
                Instant.EPOCH);
    }
}
