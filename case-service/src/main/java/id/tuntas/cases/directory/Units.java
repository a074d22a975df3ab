package id.tuntas.cases.directory;

import id.tuntas.cases.region.District;
import id.tuntas.platform.web.AgencyId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All protection units that take part. */
public record Units(List<Unit> all) {

    public Units {
        all = List.copyOf(all);
    }

    public boolean isOne(AgencyId agency) {
        return all.stream().anyMatch(unit -> unit.id().equals(agency));
    }

    /** The nearest: of those that work there the one with the smallest region. */
    public Optional<AgencyId> handling(District district) {
        return all.stream()
                .filter(unit ->
                        unit.region().filter(own -> own.covers(district.region())).isPresent())
                .max(
                        Comparator.comparingInt(Units::closeness)
                                .thenComparing(unit -> unit.id().value()))
                .map(Unit::id);
    }

    private static int closeness(Unit unit) {
        return unit.region().map(region -> region.code().length()).orElse(0);
    }
}
