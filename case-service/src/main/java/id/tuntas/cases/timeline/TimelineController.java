package id.tuntas.cases.timeline;

import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened on a case. */
@RestController
@RequestMapping("/api/v1/cases/{id}/timeline")
@Tag(name = "cases")
class TimelineController {

    /** Each fact names who did it by one of these. */
    private static final List<String> WHO = List.of("by", "registeredBy", "triagedBy");

    private final CaseAccess access;
    private final Timeline timeline;

    TimelineController(CaseAccess access, Timeline timeline) {
        this.access = access;
        this.timeline = timeline;
    }

    /**
     * @param what such as {@code case.registered}
     * @param by the subject of who did it; absent where nobody did
     * @param details ids, codes and numbers
     */
    record TimelineEntryView(
            String what,
            Instant at,
            @Nullable String by,
            @Nullable String link,
            Map<String, Object> details) {

        private static TimelineEntryView from(TimelineEntry entry) {
            Map<String, Object> details = new LinkedHashMap<>(entry.data());
            Object link = details.remove("link");
            details.remove("caseId");
            Object by =
                    WHO.stream()
                            .map(details::remove)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            return new TimelineEntryView(
                    entry.what(),
                    entry.at(),
                    by == null ? null : by.toString(),
                    link == null ? null : link.toString(),
                    details);
        }
    }

    @GetMapping
    @Operation(
            operationId = "readTimeline",
            summary = "What happened on the case and its referrals, the oldest first")
    Page<TimelineEntryView> read(@PathVariable String id, Cursor cursor, Caller caller) {
        CaseId caseId = new CaseId(access.readable(id, caller).id());
        return timeline.of(caseId, cursor).map(TimelineEntryView::from);
    }
}
