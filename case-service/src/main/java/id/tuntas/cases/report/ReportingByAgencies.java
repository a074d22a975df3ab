package id.tuntas.cases.report;

import id.tuntas.cases.casefile.Step;
import id.tuntas.cases.directory.Directory;
import id.tuntas.cases.region.District;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.platform.web.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An agency of the task force reports: the unit that handles it is told, the agency is not. */
final class ReportingByAgencies {

    private static final String CHANNEL = "AGENCY";

    /** What it says of where the report is to go, and of who is behind it. */
    record Wish(
            String channel,
            @Nullable String unitId,
            @Nullable District district,
            Reporter.@Nullable Officer officer) {}

    /** Makes the contact for the unit that it goes to. */
    @FunctionalInterface
    interface Making {
        Contact of(AgencyId unit, Step taken, Reporter reporter);
    }

    private final TakingReports taking;
    private final Directory directory;

    ReportingByAgencies(TakingReports taking, Directory directory) {
        this.taking = taking;
        this.directory = directory;
    }

    /** Whether such a caller reports for its agency, and does not take calls. */
    static boolean isBy(Caller caller) {
        return !caller.has(Role.INTAKE) && caller.hasAny(Role.LIAISON, Role.INTEGRATION);
    }

    Outcome.Saved<Report, Void> report(Caller caller, RepeatKey key, Wish wish, Making contact) {
        List<Problem.FieldError> errors = new ArrayList<>();
        if (!wish.channel().equals(CHANNEL)) {
            errors.add(new Problem.FieldError("/channel", "conflict"));
        }
        boolean system = caller.has(Role.INTEGRATION);
        if (system == (wish.officer() == null)) {
            errors.add(new Problem.FieldError("/performedBy", system ? "required" : "conflict"));
        }
        Optional<AgencyId> unit = unit(wish, errors);
        if (!errors.isEmpty() || unit.isEmpty()) {
            throw Problem.invalid(errors);
        }
        Reporter reporter = new Reporter(caller.agency().id(), wish.officer());
        return taking.take(caller, key, step -> contact.of(unit.get(), step, reporter));
    }

    private Optional<AgencyId> unit(Wish wish, List<Problem.FieldError> errors) {
        if (wish.unitId() != null) {
            Optional<AgencyId> named =
                    Optional.of(wish.unitId())
                            .filter(Ids::isHarmless)
                            .map(AgencyId::new)
                            .filter(directory.units()::isOne);
            if (named.isEmpty()) {
                errors.add(new Problem.FieldError("/unitId", "unknown-agency"));
            }
            return named;
        }
        if (wish.district() == null) {
            errors.add(new Problem.FieldError("/district", "required"));
            return Optional.empty();
        }
        Optional<AgencyId> nearest = directory.units().handling(wish.district());
        if (nearest.isEmpty()) {
            // Nobody works there: the agency must say who is to have it.
            errors.add(new Problem.FieldError("/unitId", "required"));
        }
        return nearest;
    }
}
