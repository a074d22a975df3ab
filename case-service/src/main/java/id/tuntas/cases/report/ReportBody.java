package id.tuntas.cases.report;

import id.tuntas.cases.casefile.Step;
import id.tuntas.cases.edge.Consistent;
import id.tuntas.cases.party.Opening;
import id.tuntas.cases.party.PartyBodies;
import id.tuntas.cases.party.PartyBodies.PhoneBody;
import id.tuntas.cases.region.District;
import id.tuntas.cases.region.KnownDistrict;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.CodeOf;
import id.tuntas.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the officer types it in, or as an agency reports it.
 *
 * @param unitId an agency's: the unit that is to have it; else the one that works in the district
 * @param performedBy a system's: the officer behind it
 */
record ReportBody(
        @NotNull @CodeOf("channel") String channel,
        @NotNull @CodeOf("contact-kind") String contactKind,
        @Nullable @PastOrPresent Instant receivedAt,
        @Nullable @KnownDistrict String district,
        @NotNull Boolean danger,
        @Nullable @Valid CallerBody caller,
        @Nullable @Size(max = PartyBodies.LONGEST_TEXT) String narrative,
        @Nullable Instant happenedAt,
        @Nullable @Size(max = 1_000) String place,
        @Nullable @Size(max = 64) String unitId,
        @Nullable @Valid PerformedByView performedBy) {

    /** Who called. */
    @Consistent
    record CallerBody(
            @Nullable @Size(max = 200) String name,
            @NotNull Boolean anonymous,
            @Nullable @Size(max = 200) String relation,
            @Nullable @Size(max = 5) List<@Valid @NotNull PhoneBody> phones)
            implements Consistent.Body {

        @Override
        public Map<String, String> contradictions(LocalDate today) {
            return Boolean.TRUE.equals(anonymous) && Opening.seal(name) != null
                    ? Map.of("name", "conflict")
                    : Map.of();
        }

        private Informant toInformant() {
            return new Informant(
                    anonymous,
                    Opening.seal(name),
                    Opening.seal(relation),
                    PartyBodies.toPhones(phones));
        }
    }

    /** What is an agency's to say, and was said by somebody who takes calls. */
    List<Problem.FieldError> notForIntake() {
        List<Problem.FieldError> errors = new ArrayList<>();
        if (unitId != null) {
            errors.add(new Problem.FieldError("/unitId", "conflict"));
        }
        if (performedBy != null) {
            errors.add(new Problem.FieldError("/performedBy", "conflict"));
        }
        return errors;
    }

    ReportingByAgencies.Wish toWish() {
        return new ReportingByAgencies.Wish(
                channel,
                unitId,
                district == null ? null : District.of(district),
                performedBy == null ? null : performedBy.toOfficer());
    }

    Contact toContact(AgencyId unit, Step taken, @Nullable Reporter reporter) {
        return new Contact(
                unit,
                channel,
                contactKind,
                receivedAt == null ? taken.at() : receivedAt,
                taken,
                district == null ? null : District.of(district),
                danger,
                caller == null ? null : caller.toInformant(),
                Opening.seal(narrative),
                happenedAt,
                Opening.seal(place),
                reporter);
    }
}
