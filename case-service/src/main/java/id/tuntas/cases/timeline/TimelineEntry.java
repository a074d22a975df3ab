package id.tuntas.cases.timeline;

import id.tuntas.cases.casefile.CaseId;
import id.tuntas.platform.data.Sequence;
import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened on a case: a fact that was published, which holds nothing personal.
 *
 * @param eventId the same for each delivery, so that it stands here once
 * @param sequence its place among its aggregate's facts
 * @param type such as {@code id.tuntas.case.registered.v1}
 * @param data ids, codes and numbers
 */
record TimelineEntry(
        CaseId caseId,
        String eventId,
        Sequence sequence,
        String type,
        Instant at,
        Map<String, Object> data) {

    /** The type without namespace and version: {@code case.registered}. */
    String what() {
        return type.substring("id.tuntas.".length(), type.lastIndexOf(".v"));
    }
}
