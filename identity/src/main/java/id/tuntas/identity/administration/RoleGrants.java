package id.tuntas.identity.administration;

import id.tuntas.identity.directory.AgencyKind;
import id.tuntas.platform.web.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which role fits which kind of agency, and who may give it there: one table (docs/roles.md). What
 * has no row is given by nobody through the API: {@code platform-admin}, for whoever makes
 * administrators must sit at Keycloak itself, and {@code integration}, which systems have and
 * people don't.
 */
final class RoleGrants {

    private record Row(Role role, Set<String> kinds, Set<Giver> givers) {}

    private static final Set<String> OFFICE = Set.of("LEAD");
    private static final Set<String> UNITS = Set.of("UPTD_PPA");
    private static final Set<String> PARTNERS =
            Set.of(
                    "POLICE",
                    "PROSECUTION",
                    "SOCIAL",
                    "SHELTER",
                    "HEALTH",
                    "LEGAL_AID",
                    "MIGRANT_PROTECTION",
                    "IMMIGRATION");

    private static final Set<Giver> BOTH = Set.of(Giver.AGENCY_ADMIN, Giver.PLATFORM_ADMIN);
    private static final Set<Giver> PLATFORM = Set.of(Giver.PLATFORM_ADMIN);

    private static final List<Row> TABLE =
            List.of(
                    new Row(Role.INTAKE, UNITS, BOTH),
                    new Row(Role.CASE_MANAGER, UNITS, BOTH),
                    new Row(Role.LIAISON, PARTNERS, BOTH),
                    new Row(Role.HEAD, union(UNITS, PARTNERS), BOTH),
                    // A second one, for when the first is away, and for handing over.
                    new Row(Role.AGENCY_ADMIN, union(UNITS, PARTNERS), BOTH),
                    // All that reaches over the whole province is the platform's to give.
                    new Row(Role.HEAD, OFFICE, PLATFORM),
                    new Row(Role.COORDINATOR, OFFICE, PLATFORM),
                    new Row(Role.AUDITOR, OFFICE, PLATFORM),
                    new Row(Role.AGENCY_ADMIN, OFFICE, PLATFORM),
                    new Row(Role.TASK_FORCE, union(OFFICE, union(UNITS, PARTNERS)), PLATFORM));

    private RoleGrants() {}

    static boolean fits(Role role, AgencyKind kind) {
        return rows(role, kind).findAny().isPresent();
    }

    static boolean mayGive(Giver giver, Role role, AgencyKind kind) {
        return rows(role, kind).anyMatch(row -> row.givers().contains(giver));
    }

    /** The platform's administrator also takes away what fits no longer. */
    static boolean mayTake(Giver giver, Role role, AgencyKind kind) {
        return mayGive(giver, role, kind)
                || (giver == Giver.PLATFORM_ADMIN && isGivenAnywhere(role) && !fits(role, kind));
    }

    /** Those of a change that the giver may neither give nor take, as codes in order. */
    static List<String> refused(Giver giver, AgencyKind kind, Set<Role> before, Set<Role> after) {
        Stream<Role> given =
                after.stream()
                        .filter(role -> !before.contains(role))
                        .filter(role -> !mayGive(giver, role, kind));
        Stream<Role> taken =
                before.stream()
                        .filter(role -> !after.contains(role))
                        .filter(role -> !mayTake(giver, role, kind));
        return Stream.concat(given, taken).map(Role::code).sorted().toList();
    }

    private static boolean isGivenAnywhere(Role role) {
        return TABLE.stream().anyMatch(row -> row.role() == role);
    }

    private static Stream<Row> rows(Role role, AgencyKind kind) {
        return TABLE.stream()
                .filter(row -> row.role() == role && row.kinds().contains(kind.code()));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
