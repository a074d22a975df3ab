package id.tuntas.cases.parties;

import id.tuntas.cases.access.CaseRemit;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.parties.PartyView.PartyVersionView;
import id.tuntas.cases.party.Party;
import id.tuntas.cases.party.Reason;
import id.tuntas.cases.region.ProvinceCalendar;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Reading;
import id.tuntas.platform.data.Replies;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.RepeatKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people of a case, and what was known of them before. */
@RestController
@RequestMapping("/api/v1/cases/{id}/parties")
@Tag(name = "parties")
class PartyController {

    private final CorrectingParties parties;
    private final Clock clock;

    PartyController(CorrectingParties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    /** The people of a case, the victim first; so few that they are one page. */
    record PartiesView(List<PartyView> items) {}

    /** Every version of a party, the oldest first, the last one as it stands. */
    record PartyHistoryView(List<PartyVersionView> items) {}

    @GetMapping
    @Operation(operationId = "listParties", summary = "The people of the case, the victim first")
    PartiesView list(@PathVariable String id, Caller caller) {
        CaseFile file = parties.of(id, caller).state();
        List<String> actions = actions(file, caller);
        return new PartiesView(
                file.particulars().parties().all().stream()
                        .map(party -> PartyView.from(party, reading(caller), actions))
                        .toList());
    }

    @PostMapping
    @Operation(
            operationId = "addParty",
            summary = "Adds a suspect, a reporter, a guardian, a witness or somebody else")
    @ApiResponse(responseCode = "201", description = "Added")
    ResponseEntity<PartyView> add(
            @PathVariable String id,
            @Valid @RequestBody PartyBody body,
            RepeatKey key,
            Caller caller) {
        return reply(
                id,
                parties.add(
                        id,
                        caller,
                        key,
                        body.role(),
                        body.person().toFields(ProvinceCalendar.today(clock))),
                caller);
    }

    @GetMapping("/{partyId}")
    @Operation(operationId = "readParty", summary = "One of the people of the case")
    ResponseEntity<PartyView> read(
            @PathVariable String id, @PathVariable String partyId, Caller caller) {
        Party party = parties.find(id, partyId, caller);
        return Replies.of(CorrectingParties.stored(party), view(id, party, caller));
    }

    @PatchMapping("/{partyId}")
    @Operation(
            operationId = "correctParty",
            summary =
                    "Corrects what is known of a party; needs If-Match with the party's own ETag,"
                            + " and a reason. What was known before is kept.")
    ResponseEntity<PartyView> correct(
            @PathVariable String id,
            @PathVariable String partyId,
            @Valid @RequestBody CorrectionBody body,
            IfMatch ifMatch,
            Caller caller) {
        return reply(
                id,
                parties.correct(
                        id,
                        partyId,
                        caller,
                        ifMatch,
                        body.person().toFields(ProvinceCalendar.today(clock)),
                        Reason.of(body.reason().code(), body.reason().text())),
                caller);
    }

    @GetMapping("/{partyId}/history")
    @Operation(
            operationId = "readPartyHistory",
            summary = "What was known of a party, who wrote it, when and why, the oldest first")
    PartyHistoryView history(@PathVariable String id, @PathVariable String partyId, Caller caller) {
        return new PartyHistoryView(
                parties.history(id, partyId, caller).stream()
                        .map(party -> PartyVersionView.from(party, reading(caller)))
                        .toList());
    }

    private ResponseEntity<PartyView> reply(
            String id, Outcome<Party, Rejection> outcome, Caller caller) {
        var saved = outcome.orElseThrow(PartyProblems::of);
        return Replies.of(saved, view(id, saved.stored().state(), caller));
    }

    private PartyView view(String id, Party party, Caller caller) {
        return PartyView.from(
                party, reading(caller), actions(parties.of(id, caller).state(), caller));
    }

    private static List<String> actions(CaseFile file, Caller caller) {
        return file.isOpen() && CaseRemit.of(caller).worksOn(file.particulars().unit())
                ? List.of("update")
                : List.of();
    }

    private static Reading reading(Caller caller) {
        return new Reading(caller.subject(), "show-party");
    }
}
