package id.tuntas.notifications.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param kept how long an event can be read again
 */
@ConfigurationProperties("tuntas.feed")
record FeedProperties(@DefaultValue("30d") Duration kept) {}
