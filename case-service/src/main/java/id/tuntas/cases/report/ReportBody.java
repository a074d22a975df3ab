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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contact as the officer types it in. */
record ReportBody(
        @NotNull @CodeOf("channel") String channel,
        @NotNull @CodeOf("contact-kind") String contactKind,
        @Nullable @PastOrPresent Instant receivedAt,
        @Nullable @KnownDistrict String district,
        @NotNull Boolean danger,
        @Nullable @Valid CallerBody caller,
        @Nullable @Size(max = PartyBodies.LONGEST_TEXT) String narrative,
        @Nullable Instant happenedAt,
        @Nullable @Size(max = 1_000) String place) {

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

    Contact toContact(AgencyId unit, Step taken) {
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
                Opening.seal(place));
    }
}
