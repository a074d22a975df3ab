package id.tuntas.cases.party;

import id.tuntas.cases.edge.Consistent;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.CodeOf;
import id.tuntas.platform.web.PhoneNumber;
import id.tuntas.platform.web.ValidPhone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People and incident as clients send them. */
public final class PartyBodies {

    public static final int LONGEST_TEXT = 8_000;
    private static final int TEXT = 1_000;
    private static final int NAME = 200;
    private static final int MOST_PHONES = 5;

    private PartyBodies() {}

    /** A phone number; whether it is safe to call must be said. */
    public record PhoneBody(
            @NotNull @Size(max = 40) @ValidPhone String number,
            @NotNull Boolean safeToCall,
            @Nullable @Size(max = NAME) String note) {

        public Phone toPhone() {
            String e164 = PhoneNumber.parse(number).map(PhoneNumber::e164).orElseThrow();
            return new Phone(Personal.of(e164), safeToCall, Opening.seal(note));
        }
    }

    /** A victim; name and papers are never mandatory. */
    @Consistent
    public record VictimBody(
            @Nullable @Size(max = NAME) String name,
            @Nullable @Size(max = TEXT) String description,
            @Nullable @Min(0) @Max(120) Integer age,
            @Nullable @Min(1900) @Max(2100) Integer birthYear,
            @NotNull @CodeOf("sex") String sex,
            @Nullable @Size(max = MOST_PHONES) List<@Valid @NotNull PhoneBody> phones,
            @Nullable @Size(max = TEXT) String whereabouts,
            @Nullable @Size(max = TEXT) String needs,
            @Nullable @Size(max = TEXT) String household,
            @Nullable @Size(max = NAME) String papers)
            implements Consistent.Body {

        @Override
        public Map<String, String> contradictions(LocalDate today) {
            return new Age(age, birthYear, today).contradictsItself()
                    ? Map.of("birthYear", "conflict")
                    : Map.of();
        }

        public Victim toVictim(LocalDate today) {
            return new Victim(
                    Opening.seal(name),
                    Opening.seal(description),
                    new Age(age, birthYear, today),
                    sex,
                    toPhones(phones),
                    Opening.seal(whereabouts),
                    Opening.seal(needs),
                    Opening.seal(household),
                    Opening.seal(papers));
        }
    }

    /** A suspect. */
    public record SuspectBody(
            @Nullable @Size(max = NAME) String name,
            @Nullable @Size(max = NAME) String alias,
            @Nullable @Size(max = MOST_PHONES) List<@Valid @NotNull PhoneBody> phones,
            @Nullable @Size(max = TEXT) String description,
            @Nullable @CodeOf("suspect-role") String role) {

        public Suspect toSuspect() {
            return new Suspect(
                    Opening.seal(name),
                    Opening.seal(alias),
                    toPhones(phones),
                    Opening.seal(description),
                    role);
        }
    }

    /** What happened; it may lie ahead. */
    public record IncidentBody(
            @Nullable Instant happenedAt,
            @Nullable @Size(max = TEXT) String place,
            @Nullable @Size(max = LONGEST_TEXT) String narrative,
            @Nullable @Size(max = LONGEST_TEXT) String journey) {

        public Incident toIncident() {
            return new Incident(
                    happenedAt,
                    Opening.seal(place),
                    Opening.seal(narrative),
                    Opening.seal(journey));
        }
    }

    public static List<Phone> toPhones(@Nullable List<PhoneBody> bodies) {
        return bodies == null ? List.of() : bodies.stream().map(PhoneBody::toPhone).toList();
    }
}
