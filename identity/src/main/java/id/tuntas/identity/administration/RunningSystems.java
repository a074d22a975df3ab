package id.tuntas.identity.administration;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.Role;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** Makes, rotates and ends the service accounts of the caller's own agency. */
final class RunningSystems {

    /**
     * @param secret only in the answer to the request that made it
     */
    record Issued(SystemId id, Optional<Secret> secret) {}

    private final SystemRegister systems;
    private final SecureRandom random;

    RunningSystems(SystemRegister systems, SecureRandom random) {
        this.systems = systems;
        this.random = random;
    }

    List<ServiceAccount> ownOf(Caller caller) {
        caller.require(Role.AGENCY_ADMIN);
        return systems.of(caller.agency().id());
    }

    ServiceAccount own(Caller caller, SystemId id) {
        caller.require(Role.AGENCY_ADMIN);
        return systems.find(id)
                .filter(found -> caller.belongsTo(found.agency()))
                .orElseThrow(Problem::notFound);
    }

    /**
     * Client, agency and role, then the switch: what stops half-way can't sign in, and a repeat
     * finishes it with a secret of its own.
     */
    Issued make(Caller caller, String name, RepeatMark mark) {
        caller.require(Role.AGENCY_ADMIN);
        AgencyId agency = caller.agency().id();
        SystemId id = new SystemId("svc-" + mark.key());
        if (systems.trace(id).isEmpty()) {
            systems.create(id, name, agency, mark.fingerprint());
        }
        SystemRegister.Trace trace = systems.trace(id).orElseThrow(Problem::notFound);
        if (!trace.fingerprint().equals(mark.fingerprint())) {
            throw Problem.of(ProblemTypes.IDEMPOTENCY_KEY_REUSED);
        }
        if (trace.finished()) {
            return new Issued(id, Optional.empty());
        }
        systems.admit(id, agency);
        Secret secret = Secret.random(random);
        systems.open(id, secret);
        return new Issued(id, Optional.of(secret));
    }

    Issued rotate(Caller caller, SystemId id, RepeatMark mark) {
        if (!own(caller, id).active()) {
            throw Problem.of(AdministrationProblems.SERVICE_ACCOUNT_DEACTIVATED);
        }
        Secret secret = Secret.random(random);
        return new Issued(
                id, systems.rotate(id, secret, mark) ? Optional.of(secret) : Optional.empty());
    }

    void deactivate(Caller caller, SystemId id) {
        if (own(caller, id).active()) {
            systems.close(id);
        }
    }
}
