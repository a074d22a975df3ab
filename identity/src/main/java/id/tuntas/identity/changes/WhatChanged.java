package id.tuntas.identity.changes;

import id.tuntas.identity.changes.Change.Reason;
import id.tuntas.platform.web.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what an act in Keycloak means to others. Whether access has ended is read from the act
 * itself, for it has ended even if the next act gave it back; how a person stands is read from the
 * records as they are now.
 */
final class WhatChanged {

    private static final String MEMBERSHIP = "ORGANIZATION_MEMBERSHIP";
    private static final String UPDATE = "UPDATE";
    private static final String USER = "USER";

    /** How our register names agencies' systems, and Keycloak their accounts. */
    private static final String SYSTEM = "svc-";

    private static final String SERVICE_ACCOUNT = "service-account-";
    private static final String ROTATED_BY = "tuntas.rotated-by";

    private static final String CREATE = "CREATE";
    private static final String ORGANIZATION = "ORGANIZATION";

    private final AdminRecords records;

    WhatChanged(AdminRecords records) {
        this.records = records;
    }

    /** The revocation that needs nothing but the act. */
    static Optional<Change> revocation(AdminAct act) {
        String user = act.segment(1);
        return switch (act.what()) {
            case "UPDATE USER" ->
                    Optional.of(act)
                            .filter(AdminAct::switchesOff)
                            .map(each -> revoked(each, user, Reason.DISABLED));
            case "DELETE REALM_ROLE_MAPPING", "DELETE GROUP_MEMBERSHIP" ->
                    Optional.of(revoked(act, user, Reason.ROLE_LOST));
            case "DELETE ORGANIZATION_MEMBERSHIP" ->
                    Optional.of(revoked(act, act.segment(3), Reason.MEMBERSHIP_LOST));
            default -> Optional.empty();
        };
    }

    List<Change> by(AdminAct act) {
        return switch (act.what()) {
            case "UPDATE USER" -> userUpdated(act);
            case "DELETE USER" -> List.of(revoked(act, act.segment(1), Reason.DELETED));
            case "ACTION USER" -> userActedOn(act);
            case "CREATE REALM_ROLE_MAPPING" -> changed(act.segment(1));
            case "CREATE GROUP_MEMBERSHIP" -> changed(act.segment(1));
            case "DELETE REALM_ROLE_MAPPING", "DELETE GROUP_MEMBERSHIP" -> roleLost(act);
            case "UPDATE CLIENT" -> systemUpdated(act);
            case "CREATE ORGANIZATION_MEMBERSHIP" -> joined(act);
            case "DELETE ORGANIZATION_MEMBERSHIP" -> left(act);
            case "CREATE ORGANIZATION", "UPDATE ORGANIZATION", "DELETE ORGANIZATION" ->
                    agencyChanged(act);
            default -> List.of();
        };
    }

    private List<Change> userUpdated(AdminAct act) {
        String id = act.segment(1);
        if (!act.switchesOff()) {
            return changed(id);
        }
        List<Change> changes = new ArrayList<>();
        changes.add(revoked(act, id, Reason.DISABLED));
        if (wasOffBefore(act)) {
            changes.addAll(changed(id));
        } else {
            member(id)
                    .ifPresent(
                            member -> changes.add(Change.personDeactivated(id, agencyOf(member))));
        }
        return changes;
    }

    /** A record is also saved while its account is disabled; nobody leaves twice by that. */
    private boolean wasOffBefore(AdminAct act) {
        return records.newestBefore(act.time(), UPDATE, USER, act.path())
                .filter(AdminAct::switchesOff)
                .isPresent();
    }

    private static List<Change> userActedOn(AdminAct act) {
        return switch (act.segment(2)) {
            case "logout" -> List.of(revoked(act, act.segment(1), Reason.SIGNED_OUT));
            case "reset-password" -> List.of(revoked(act, act.segment(1), Reason.PASSWORD_RESET));
            default -> List.of();
        };
    }

    private List<Change> roleLost(AdminAct act) {
        return with(revoked(act, act.segment(1), Reason.ROLE_LOST), changed(act.segment(1)));
    }

    /** Keycloak names a new member by the user's name only. */
    private List<Change> joined(AdminAct act) {
        String agency = act.segment(1);
        return Optional.ofNullable(act.details().get("username"))
                .flatMap(records::idOf)
                .flatMap(records::account)
                .filter(Account::person)
                .map(person -> List.of(joined(act, person, agency)))
                .orElse(List.of());
    }

    private Change joined(AdminAct act, Account person, String agency) {
        Optional<String> left =
                records.newestBefore(
                                act.time(),
                                "DELETE",
                                MEMBERSHIP,
                                "organizations/*/members/" + person.id())
                        .map(each -> each.segment(1));
        if (left.isPresent() && !left.get().equals(agency)) {
            return Change.personMoved(person.id(), left.get(), agency);
        }
        return left.isEmpty() && isNew(act, person)
                ? Change.personInvited(person.id(), agency)
                : Change.personChanged(person.id(), agency, ours(person.roles()));
    }

    private boolean isNew(AdminAct act, Account person) {
        return records.newestBefore(act.time(), "CREATE", USER, "users/" + person.id()).isPresent();
    }

    private List<Change> left(AdminAct act) {
        String from = act.segment(1);
        String id = act.segment(3);
        Change revoked = revoked(act, id, Reason.MEMBERSHIP_LOST);
        return records.account(id)
                .filter(Account::person)
                .map(person -> with(revoked, whereTo(act, person, from)))
                .orElse(List.of(revoked));
    }

    private List<Change> whereTo(AdminAct act, Account person, String from) {
        if (person.agencies().isEmpty()) {
            return List.of(Change.personDeactivated(person.id(), from));
        }
        return person.agencies().size() == 1
                ? movedOrAboutTo(act, person, from, agencyOf(person))
                : List.of();
    }

    /** Who joined the other agency after leaving this one is told of by the joining. */
    private List<Change> movedOrAboutTo(AdminAct act, Account person, String from, String to) {
        boolean joinedLater =
                records
                        .since(act.time(), "CREATE", MEMBERSHIP, "organizations/" + to + "/*")
                        .stream()
                        .flatMap(each ->
                                Optional.ofNullable(each.details().get("username")).stream())
                        .flatMap(name -> records.idOf(name).stream())
                        .anyMatch(person.id()::equals);
        return joinedLater || from.equals(to)
                ? List.of()
                : List.of(Change.personMoved(person.id(), from, to));
    }

    private List<Change> agencyChanged(AdminAct act) {
        String agency = act.segment(1);
        List<Change> changes = new ArrayList<>();
        if (act.operation().equals(UPDATE)) {
            whyMembersLoseAccess(act)
                    .ifPresent(reason ->
                            records.membersOf(agency)
                                    .forEach(member -> changes.add(revoked(act, member, reason))));
        }
        changes.add(Change.agencyChanged(agency));
        return changes;
    }

    private Optional<Reason> whyMembersLoseAccess(AdminAct act) {
        if (act.switchesOff()) {
            return Optional.of(Reason.AGENCY_CLOSED);
        }
        return earlier(act, ORGANIZATION)
                .filter(before ->
                        !act.attribute("kind").equals(before.attribute("kind"))
                                || !act.attribute("region").equals(before.attribute("region")))
                .map(_ -> Reason.AGENCY_CHANGED);
    }

    /** A system's tokens must not outlive its closing, nor the secret that gave them. */
    private List<Change> systemUpdated(AdminAct act) {
        String name = act.representation().path("clientId").asString("");
        if (!name.startsWith(SYSTEM)) {
            return List.of();
        }
        Optional<Reason> reason =
                act.switchesOff()
                        ? Optional.of(Reason.DISABLED)
                        : Optional.of(Reason.SECRET_ROTATED).filter(_ -> isRotation(act));
        return reason.flatMap(why ->
                        records.idOf(SERVICE_ACCOUNT + name)
                                .map(id -> List.of(revoked(act, id, why))))
                .orElse(List.of());
    }

    private boolean isRotation(AdminAct act) {
        String by = act.attribute(ROTATED_BY);
        return !by.isEmpty()
                && earlier(act, "CLIENT")
                        .filter(before -> before.attribute(ROTATED_BY).equals(by))
                        .isEmpty();
    }

    /** How the thing was said to be the last time before. */
    private Optional<AdminAct> earlier(AdminAct act, String resource) {
        return Stream.of(CREATE, UPDATE)
                .flatMap(operation ->
                        records.newestBefore(act.time(), operation, resource, act.path()).stream())
                .max(Comparator.comparing(AdminAct::time));
    }

    /** Who belongs to no agency, or to two, is nobody's colleague, and nobody is told. */
    private List<Change> changed(String id) {
        return member(id)
                .map(member ->
                        List.of(Change.personChanged(id, agencyOf(member), ours(member.roles()))))
                .orElse(List.of());
    }

    private Optional<Account> member(String id) {
        return records.account(id)
                .filter(Account::person)
                .filter(account -> account.agencies().size() == 1);
    }

    private static String agencyOf(Account member) {
        return member.agencies().iterator().next();
    }

    private static List<String> ours(Set<String> roles) {
        return roles.stream().filter(role -> Role.of(role).isPresent()).toList();
    }

    private static Change revoked(AdminAct act, String subject, Reason reason) {
        return Change.accessRevoked(subject, act.time(), reason);
    }

    private static List<Change> with(Change first, Collection<Change> others) {
        List<Change> all = new ArrayList<>();
        all.add(first);
        all.addAll(others);
        return all;
    }
}
