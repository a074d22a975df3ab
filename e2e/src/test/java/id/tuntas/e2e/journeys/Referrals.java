package id.tuntas.e2e.journeys;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Notice;
import id.tuntas.e2e.client.Session;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** What several journeys do with referrals and ask about them. */
public final class Referrals {
    private Referrals() {}

    public static String path(String id) {
        return "/api/v1/referrals/" + id;
    }

    public static Answer accept(Session liaison, String id) {
        return liaison.post(path(id) + "/acceptance", "{}");
    }

    public static Answer decline(Session liaison, String id) {
        return liaison.post(path(id) + "/decline", "{\"reason\": \"NO_CAPACITY\"}");
    }

    public static Answer complete(Session liaison, String id) {
        return liaison.post(path(id) + "/completion", "{\"outcome\": \"SERVICE_COMPLETED\"}");
    }

    /** The kinds of what a person was told about a referral, sorted. */
    public static List<String> told(Session who, String id) {
        return who.inbox(path(id)).stream().map(Notice::kind).sorted().toList();
    }

    /** News takes a moment. */
    public static ConditionFactory soon() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .pollDelay(Duration.ZERO);
    }

    /** What would come twice, would come within this. */
    public static ConditionFactory andStays() {
        return Awaitility.await()
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200));
    }
}
