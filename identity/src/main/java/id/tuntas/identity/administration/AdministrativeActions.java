package id.tuntas.identity.administration;

import id.tuntas.identity.directory.Agency;
import id.tuntas.identity.directory.AllowedActions;
import id.tuntas.identity.directory.Person;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Requester;
import id.tuntas.platform.web.Role;
import id.tuntas.platform.web.ServiceClient;
import java.util.ArrayList;
import java.util.List;

/** Exactly what the commands would not refuse. */
final class AdministrativeActions implements AllowedActions {

    @Override
    public List<String> on(Agency agency, Requester requester) {
        return switch (requester) {
            case Caller caller when administers(caller, agency.id()) -> List.of("change");
            case Caller _ -> List.of();
            case ServiceClient _ -> List.of();
        };
    }

    @Override
    public List<String> on(Person person, Requester requester) {
        return switch (requester) {
            case Caller caller
                    when administers(caller, person.agency())
                            && !caller.subject().equals(person.id().value())
                            && !person.roles().contains(Role.PLATFORM_ADMIN) ->
                    on(person, caller);
            case Caller _ -> List.of();
            case ServiceClient _ -> List.of();
        };
    }

    private static List<String> on(Person person, Caller caller) {
        List<String> actions = new ArrayList<>(List.of("roles"));
        if (caller.has(Role.PLATFORM_ADMIN)) {
            actions.add("move");
        }
        actions.addAll(
                switch (person.state()) {
                    case INVITED -> List.of("invitation", "deactivation");
                    case ACTIVE -> List.of("deactivation");
                    case DEACTIVATED -> List.of("reactivation");
                });
        return List.copyOf(actions);
    }

    private static boolean administers(Caller caller, AgencyId agency) {
        return caller.has(Role.PLATFORM_ADMIN)
                || (caller.has(Role.AGENCY_ADMIN) && caller.belongsTo(agency));
    }
}
