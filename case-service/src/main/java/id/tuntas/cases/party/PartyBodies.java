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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People and incident as clients send them. */
public final class PartyBodies {

    public static final int LONGEST_TEXT = 8_000;
    private static final int TEXT = 1_000;
    private static final int NAME = 200;
    private static final int NUMBER = 40;
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
            @Nullable @Size(max = NAME) String papers,
            @Nullable @Size(max = NUMBER) String identityNumber)
            implements Consistent.Body {

        @Override
        public Map<String, String> contradictions(LocalDate today) {
            return contradictionsOf(age, birthYear, identityNumber, today);
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
                    Opening.seal(papers),
                    toNumber(identityNumber));
        }
    }

    /** A suspect. */
    @Consistent
    public record SuspectBody(
            @Nullable @Size(max = NAME) String name,
            @Nullable @Size(max = NAME) String alias,
            @Nullable @Size(max = MOST_PHONES) List<@Valid @NotNull PhoneBody> phones,
            @Nullable @Size(max = TEXT) String description,
            @Nullable @CodeOf("suspect-role") String role,
            @Nullable @CodeOf("suspect-status") String status,
            @Nullable @Size(max = NUMBER) String identityNumber)
            implements Consistent.Body {

        @Override
        public Map<String, String> contradictions(LocalDate today) {
            return contradictionsOf(null, null, identityNumber, today);
        }

        public Suspect toSuspect() {
            return new Suspect(
                    Opening.seal(name),
                    Opening.seal(alias),
                    toPhones(phones),
                    Opening.seal(description),
                    role,
                    status == null ? Suspect.REPORTED : status,
                    toNumber(identityNumber));
        }
    }

    /**
     * What is said of a person of any role. What is absent stays as it is; a blank text takes away
     * what stood there; phones, and age with birth year, are replaced as a whole.
     *
     * @param suspectRole a suspect's part in it
     * @param status a suspect's, before the law
     */
    @Consistent
    public record PersonBody(
            @Nullable @Size(max = NAME) String name,
            @Nullable @Size(max = NAME) String alias,
            @Nullable @Size(max = TEXT) String description,
            @Nullable @Min(0) @Max(120) Integer age,
            @Nullable @Min(1900) @Max(2100) Integer birthYear,
            @Nullable @CodeOf("sex") String sex,
            @Nullable @Size(max = MOST_PHONES) List<@Valid @NotNull PhoneBody> phones,
            @Nullable @Size(max = TEXT) String whereabouts,
            @Nullable @Size(max = TEXT) String needs,
            @Nullable @Size(max = TEXT) String household,
            @Nullable @Size(max = NAME) String papers,
            @Nullable @Size(max = NUMBER) String identityNumber,
            @Nullable @Size(max = NAME) String relation,
            @Nullable @CodeOf("suspect-role") String suspectRole,
            @Nullable @CodeOf("suspect-status") String status)
            implements Consistent.Body {

        @Override
        public Map<String, String> contradictions(LocalDate today) {
            return contradictionsOf(age, birthYear, identityNumber, today);
        }

        public PersonFields toFields(LocalDate today) {
            return new PersonFields(
                    Given.text(name),
                    Given.text(alias),
                    Given.text(description),
                    age == null && birthYear == null ? null : new Age(age, birthYear, today),
                    sex,
                    phones == null ? null : toPhones(phones),
                    Given.text(whereabouts),
                    Given.text(needs),
                    Given.text(household),
                    Given.text(papers),
                    identityNumber == null ? null : new Given(toNumber(identityNumber)),
                    Given.text(relation),
                    suspectRole,
                    status);
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

    private static Map<String, String> contradictionsOf(
            @Nullable Integer age,
            @Nullable Integer birthYear,
            @Nullable String identityNumber,
            LocalDate today) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (new Age(age, birthYear, today).contradictsItself()) {
            wrong.put("birthYear", "conflict");
        }
        if (identityNumber != null
                && !identityNumber.isBlank()
                && IdentityNumber.parse(identityNumber).isEmpty()) {
            wrong.put("identityNumber", "identity-number");
        }
        return wrong;
    }

    private static @Nullable Personal<String> toNumber(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : IdentityNumber.parse(text)
                        .map(number -> Personal.of(number.value()))
                        .orElseThrow();
    }

    public static List<Phone> toPhones(@Nullable List<PhoneBody> bodies) {
        return bodies == null ? List.of() : bodies.stream().map(PhoneBody::toPhone).toList();
    }
}
