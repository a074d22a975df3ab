package id.tuntas.cases.report;

import id.tuntas.cases.casefile.Categories;
import id.tuntas.cases.edge.Consistent;
import id.tuntas.cases.party.Incident;
import id.tuntas.cases.party.Opening;
import id.tuntas.cases.party.PartyBodies.IncidentBody;
import id.tuntas.cases.party.PartyBodies.SuspectBody;
import id.tuntas.cases.party.PartyBodies.VictimBody;
import id.tuntas.cases.region.District;
import id.tuntas.cases.region.KnownDistrict;
import id.tuntas.platform.web.CodeOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** Exactly one of the three ends of a report. */
@Consistent
record TriageBody(
        @Nullable @Valid OpenCasesBody openCases,
        @Nullable @Valid LinkToBody linkTo,
        @Nullable @Valid NotACaseBody notACase)
        implements Consistent.Body {

    /** One case for each victim. */
    record OpenCasesBody(
            @NotNull @KnownDistrict String district,
            @NotEmpty @UniqueElements List<@NotNull @CodeOf("offence-category") String> categories,
            @NotNull @CodeOf("urgency") String risk,
            @Nullable @Valid IncidentBody incident,
            @Nullable @Size(max = 2_000) String safetyNote,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull VictimBody> victims,
            @Nullable @Size(max = 10) List<@Valid @NotNull SuspectBody> suspects) {

        private TriageWish toWish(LocalDate today) {
            return new TriageWish.OpenCases(
                    Categories.of(categories),
                    District.of(district),
                    risk,
                    Opening.seal(safetyNote),
                    incident == null ? Incident.UNKNOWN : incident.toIncident(),
                    suspects == null
                            ? List.of()
                            : suspects.stream().map(SuspectBody::toSuspect).toList(),
                    victims.stream().map(victim -> victim.toVictim(today)).toList());
        }
    }

    /** A case of the own unit, by its number or its id. */
    @Consistent
    record LinkToBody(
            @Nullable @Size(max = 64) String caseNumber,
            @Nullable @Size(max = 64) String caseId,
            @Nullable @Size(max = 1_000) String note)
            implements Consistent.Body {

        @Override
        public Map<String, String> contradictions(LocalDate today) {
            if (caseNumber == null && caseId == null) {
                return Map.of("caseNumber", "required");
            }
            return caseNumber != null && caseId != null ? Map.of("caseId", "conflict") : Map.of();
        }
    }

    /** No case; the contact is kept and counted all the same. */
    @Consistent
    record NotACaseBody(
            @NotNull @CodeOf("contact-kind") String kind,
            @Nullable @Size(max = 1_000) String note,
            @Nullable @Min(0) @Max(1_440) Integer minutes)
            implements Consistent.Body {

        private static final Set<String> CASES = Set.of("NEW_CASE", "UPDATE");

        @Override
        public Map<String, String> contradictions(LocalDate today) {
            return kind != null && CASES.contains(kind) ? Map.of("kind", "conflict") : Map.of();
        }
    }

    @Override
    public Map<String, String> contradictions(LocalDate today) {
        Map<String, @Nullable Object> ends = new LinkedHashMap<>();
        ends.put("openCases", openCases);
        ends.put("linkTo", linkTo);
        ends.put("notACase", notACase);
        Map<String, String> wrong = new LinkedHashMap<>();
        ends.entrySet().stream()
                .filter(end -> end.getValue() != null)
                .skip(1)
                .forEach(end -> wrong.put(end.getKey(), "conflict"));
        if (openCases == null && linkTo == null && notACase == null) {
            wrong.put("openCases", "required");
        }
        return wrong;
    }

    TriageWish toWish(LocalDate today) {
        if (openCases != null) {
            return openCases.toWish(today);
        }
        if (linkTo != null) {
            return new TriageWish.LinkTo(
                    linkTo.caseId(), linkTo.caseNumber(), Opening.seal(linkTo.note()));
        }
        if (notACase != null) {
            return new TriageWish.NotACase(
                    notACase.kind(), Opening.seal(notACase.note()), notACase.minutes());
        }
        throw new IllegalStateException("validation lets no empty triage pass");
    }
}
