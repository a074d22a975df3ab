package id.tuntas.identity.directory;

import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.Requester;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agencies are no secret: whoever is signed in may read their names and kinds. */
@RestController
@RequestMapping("/api/v1/agencies")
@Tag(name = "agencies")
class AgencyController {

    private final Directory directory;
    private final AllowedActions actions;

    AgencyController(Directory directory, AllowedActions actions) {
        this.directory = directory;
        this.actions = actions;
    }

    @GetMapping
    @Operation(
            operationId = "listAgencies",
            summary = "Agencies, by kind and by the region that they work in or below")
    Page<AgencyView> list(
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> region,
            Cursor cursor,
            Requester requester) {
        Predicate<Agency> wanted =
                kind.map(Parameters::kind)
                        .<Predicate<Agency>>map(asked -> agency -> agency.kind().equals(asked))
                        .orElse(_ -> true)
                        .and(
                                region.map(Parameters::region)
                                        .<Predicate<Agency>>map(
                                                asked -> agency -> agency.worksWithin(asked))
                                        .orElse(_ -> true));
        List<Agency> found = directory.agencies().stream().filter(wanted).toList();
        return Pages.of(found, cursor, agency -> agency.id().value())
                .map(agency -> AgencyView.from(agency, actions.on(agency, requester)));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readAgency", summary = "One agency")
    ResponseEntity<AgencyView> read(@PathVariable String id, Requester requester) {
        Agency agency = directory.agency(Parameters.agencyId(id)).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .eTag(Long.toString(EntityTags.of(agency)))
                .body(AgencyView.from(agency, actions.on(agency, requester)));
    }
}
