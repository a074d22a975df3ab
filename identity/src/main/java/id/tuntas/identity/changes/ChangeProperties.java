package id.tuntas.identity.changes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param every how often Keycloak is asked what was done
 * @param overlap how far each question goes back behind what was told already: longer than a
 *     transaction of Keycloak takes, and than its nodes' clocks differ
 * @param partitions of the topic, where we make it
 * @param replicas of the topic, where we make it
 */
@ConfigurationProperties("tuntas.changes")
record ChangeProperties(
        @DefaultValue("5s") Duration every,
        @DefaultValue("1m") Duration overlap,
        @DefaultValue("4") int partitions,
        @DefaultValue("1") short replicas) {}
