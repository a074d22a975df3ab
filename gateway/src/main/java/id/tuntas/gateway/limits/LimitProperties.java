package id.tuntas.gateway.limits;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask for, at each replica of the gateway.
 *
 * @param calls of one person or system, of any kind
 * @param some of those, which are counted once more: by name
 * @param strangers from one address, without a token that is ours
 */
@ConfigurationProperties("tuntas.gateway.limits")
record LimitProperties(Limit calls, @DefaultValue Map<String, Some> some, Limit strangers) {

    /**
     * @param quota how many at once, when none were made for a while
     * @param window in which as many come back, evenly
     */
    record Limit(int quota, @DefaultValue("1m") Duration window) {}

    /**
     * Calls that together read what nobody should copy.
     *
     * @param method of HTTP
     * @param paths patterns
     */
    record Some(
            int quota,
            @DefaultValue("1m") Duration window,
            @DefaultValue("GET") String method,
            List<String> paths) {

        Limit limit() {
            return new Limit(quota, window);
        }
    }
}
