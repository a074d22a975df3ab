package id.tuntas.notifications.inbox;

import id.tuntas.notifications.cases.CaseNumbers;
import id.tuntas.notifications.preferences.PeoplesPreferences;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.RepeatKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own inbox; another's entry answers like one that doesn't exist. */
@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "notifications")
class InboxController {

    private static final String REPLAYED = "Idempotency-Replayed";

    private final Inbox inbox;
    private final CaseNumbers numbers;
    private final Repeats repeats;
    private final PeoplesPreferences preferences;
    private final Clock clock;

    InboxController(
            Inbox inbox,
            CaseNumbers numbers,
            Repeats repeats,
            PeoplesPreferences preferences,
            Clock clock) {
        this.inbox = inbox;
        this.numbers = numbers;
        this.repeats = repeats;
        this.preferences = preferences;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listNotifications",
            summary = "What the caller has been told, newest first")
    InboxPage list(
            @RequestParam(defaultValue = "false") boolean unread, Cursor cursor, Caller caller) {
        Page<Inbox.Entry> page =
                Page.of(
                        inbox.of(caller.subject(), unread, cursor),
                        cursor,
                        entry -> entry.notice().id());
        return new InboxPage(
                views(page.items(), caller), page.next(), inbox.counts(caller.subject()).unread());
    }

    @GetMapping("/counts")
    @Operation(operationId = "countNotifications", summary = "How many the caller has not read yet")
    CountsView counts(Caller caller) {
        return CountsView.from(inbox.counts(caller.subject()));
    }

    @PostMapping("/{id}/read")
    @Operation(operationId = "readNotification", summary = "Mark one as read")
    ResponseEntity<NoticeView> read(@PathVariable String id, RepeatKey key, Caller caller) {
        if (!Ids.isHarmless(id)) {
            throw Problem.notFound();
        }
        Repeats.First first = first(key);
        Inbox.Entry entry =
                inbox.read(caller.subject(), id, first.at()).orElseThrow(Problem::notFound);
        return answer(first).body(views(List.of(entry), caller).getFirst());
    }

    @PostMapping("/read")
    @Operation(
            operationId = "readAllNotifications",
            summary = "Mark all as read that there are up to now")
    ResponseEntity<CountsView> readAll(RepeatKey key, Caller caller) {
        Repeats.First first = first(key);
        inbox.readAll(caller.subject(), first.at(), first.at());
        return answer(first).body(CountsView.from(inbox.counts(caller.subject())));
    }

    private Repeats.First first(RepeatKey key) {
        return repeats.first(key, UUID.randomUUID().toString(), clock.instant());
    }

    private static ResponseEntity.BodyBuilder answer(Repeats.First first) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        return first.replayed() ? answer.header(REPLAYED, "true") : answer;
    }

    private List<NoticeView> views(List<Inbox.Entry> entries, Caller caller) {
        Map<String, String> known =
                numbers.of(
                        entries.stream()
                                .flatMap(entry -> entry.notice().subject().caseId().stream())
                                .collect(Collectors.toUnmodifiableSet()));
        NoticeTexts texts = NoticeTexts.in(language(caller));
        return entries.stream()
                .map(entry -> NoticeView.from(entry, number(entry, known), texts))
                .toList();
    }

    private String language(Caller caller) {
        return preferences
                .of(caller.subject())
                .map(said -> said.preferences().language())
                .orElse(caller.language());
    }

    private static Optional<String> number(Inbox.Entry entry, Map<String, String> known) {
        return entry.notice().subject().caseId().map(known::get);
    }
}
