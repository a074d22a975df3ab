package id.tuntas.notifications.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices come in.
 *
 * @param mailRests how long a mail that is not urgent waits for what may make it needless
 */
@ConfigurationProperties("tuntas.inbox")
record InboxProperties(@DefaultValue("2s") Duration mailRests) {}
