package id.tuntas.notifications.directory;

import id.tuntas.platform.web.Replicas;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How identity is asked.
 *
 * @param identityUrl where its replicas answer
 * @param identity time limits
 */
@ConfigurationProperties("tuntas")
record DirectoryProperties(Replicas identityUrl, @DefaultValue Limits identity) {

    /**
     * @param connect for one connection
     * @param read of one answer
     * @param freshFor how long who works where is not asked again
     */
    record Limits(
            @DefaultValue("500ms") Duration connect,
            @DefaultValue("4s") Duration read,
            @DefaultValue("30s") Duration freshFor) {}
}
