package id.tuntas.identity.changes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keycloak's own records: of what was done, and of how things are now. */
interface AdminRecords {

    /** What was done at that moment or later, oldest first. */
    List<AdminAct> since(Instant from);

    /** The newest act of this kind before that moment. */
    Optional<AdminAct> newestBefore(Instant time, String operation, String resource, String path);

    /** Acts of this kind at that moment or later. */
    List<AdminAct> since(Instant from, String operation, String resource, String path);

    Optional<Account> account(String id);

    Optional<String> idOf(String username);

    /** Ids of all accounts in the agency; none where there is no such agency. */
    List<String> membersOf(String agency);
}
