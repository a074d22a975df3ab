package id.tuntas.identity.changes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An act that can't be worked out must not hold up the revocations after it: then only what it says
 * by itself is told.
 */
final class WorkingOutActs {

    private static final Logger log = LoggerFactory.getLogger(WorkingOutActs.class);

    private final WhatChanged changes;
    private final Counter unreadable;

    WorkingOutActs(WhatChanged changes, MeterRegistry meters) {
        this.changes = changes;
        this.unreadable = meters.counter("tuntas.changes.unreadable");
    }

    /**
     * @throws RuntimeException where Keycloak is away, so that the act can be asked about later
     */
    List<Change> by(AdminAct act) {
        try {
            return changes.by(act);
        } catch (RuntimeException e) {
            if (KeycloakFailures.isAway(e)) {
                throw e;
            }
            unreadable.increment();
            log.error("what {} brought can't be worked out: {}", act.id(), e.getClass().getName());
            return WhatChanged.revocation(act).map(List::of).orElse(List.of());
        }
    }
}
