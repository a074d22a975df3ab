package id.tuntas.identity.changes;

import java.util.Set;

/**
 * An account as Keycloak's records have it now.
 *
 * @param person false for a service account
 * @param agencies ids of the organizations that it is a member of
 * @param roles codes of the realm's roles
 */
record Account(
        String id, boolean person, boolean enabled, Set<String> agencies, Set<String> roles) {

    Account {
        agencies = Set.copyOf(agencies);
        roles = Set.copyOf(roles);
    }
}
