package id.tuntas.gateway.limits;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask for, at each replica of the gateway.
 *
 * @param calls of one person or system, of any kind
 * @param lists of those, how many may read a list
 * @param strangers from one address, without a token that is ours
 * @param listPaths patterns of the paths whose GET reads a list
 */
@ConfigurationProperties("tuntas.gateway.limits")
record LimitProperties(
        Limit calls, Limit lists, Limit strangers, @DefaultValue List<String> listPaths) {

    /**
     * @param quota how many at once, when none were made for a while
     * @param window in which as many come back, evenly
     */
    record Limit(int quota, @DefaultValue("1m") Duration window) {}
}
