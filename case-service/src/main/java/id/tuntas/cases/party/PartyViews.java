package id.tuntas.cases.party;

import id.tuntas.platform.data.Reading;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People and incident as clients see them: opened, for a reader and purpose named. */
public final class PartyViews {

    private PartyViews() {}

    /**
     * @param number in E.164
     */
    public record PhoneView(String number, boolean safeToCall, @Nullable String note) {

        public static List<PhoneView> from(List<Phone> phones, Reading reading) {
            return phones.stream()
                    .map(phone ->
                            new PhoneView(
                                    phone.number().open(reading),
                                    phone.safeToCall(),
                                    Opening.open(phone.note(), reading)))
                    .toList();
        }
    }

    /** A victim, with what the reader may see of them. */
    public record VictimView(
            @Nullable String name,
            @Nullable String description,
            @Nullable Integer age,
            @Nullable Integer birthYear,
            @Nullable String sex,
            List<PhoneView> phones,
            @Nullable String whereabouts,
            @Nullable String needs,
            @Nullable String household,
            @Nullable String papers) {

        public static VictimView from(Victim victim, Reading reading) {
            return new VictimView(
                    Opening.open(victim.name(), reading),
                    Opening.open(victim.description(), reading),
                    victim.age().years(),
                    victim.age().birthYear(),
                    victim.sex(),
                    PhoneView.from(victim.phones(), reading),
                    Opening.open(victim.whereabouts(), reading),
                    Opening.open(victim.needs(), reading),
                    Opening.open(victim.household(), reading),
                    Opening.open(victim.papers(), reading));
        }
    }

    /** A suspect. */
    public record SuspectView(
            @Nullable String name,
            @Nullable String alias,
            List<PhoneView> phones,
            @Nullable String description,
            @Nullable String role) {

        public static List<SuspectView> from(List<Suspect> suspects, Reading reading) {
            return suspects.stream()
                    .map(suspect ->
                            new SuspectView(
                                    Opening.open(suspect.name(), reading),
                                    Opening.open(suspect.alias(), reading),
                                    PhoneView.from(suspect.phones(), reading),
                                    Opening.open(suspect.description(), reading),
                                    suspect.role()))
                    .toList();
        }
    }

    /** What happened. */
    public record IncidentView(
            @Nullable Instant happenedAt,
            @Nullable String place,
            @Nullable String narrative,
            @Nullable String journey) {

        public static IncidentView from(Incident incident, Reading reading) {
            return new IncidentView(
                    incident.happenedAt(),
                    Opening.open(incident.place(), reading),
                    Opening.open(incident.narrative(), reading),
                    Opening.open(incident.journey(), reading));
        }
    }
}
