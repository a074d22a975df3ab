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
            @Nullable String papers,
            @Nullable String identityNumber) {

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
                    Opening.open(victim.papers(), reading),
                    Opening.open(victim.identityNumber(), reading));
        }
    }

    /** A suspect. */
    public record SuspectView(
            @Nullable String name,
            @Nullable String alias,
            List<PhoneView> phones,
            @Nullable String description,
            @Nullable String role,
            String status,
            @Nullable String identityNumber) {

        public static List<SuspectView> from(List<Suspect> suspects, Reading reading) {
            return suspects.stream()
                    .map(suspect ->
                            new SuspectView(
                                    Opening.open(suspect.name(), reading),
                                    Opening.open(suspect.alias(), reading),
                                    PhoneView.from(suspect.phones(), reading),
                                    Opening.open(suspect.description(), reading),
                                    suspect.role(),
                                    suspect.status(),
                                    Opening.open(suspect.identityNumber(), reading)))
                    .toList();
        }
    }

    /**
     * A person of any role; what is not kept of that role is absent.
     *
     * @param suspectRole a suspect's part in it
     * @param status a suspect's, before the law
     */
    public record PersonView(
            @Nullable String name,
            @Nullable String alias,
            @Nullable String description,
            @Nullable Integer age,
            @Nullable Integer birthYear,
            @Nullable String sex,
            List<PhoneView> phones,
            @Nullable String whereabouts,
            @Nullable String needs,
            @Nullable String household,
            @Nullable String papers,
            @Nullable String identityNumber,
            @Nullable String relation,
            @Nullable String suspectRole,
            @Nullable String status) {

        public static PersonView from(Person person, Reading reading) {
            return switch (person) {
                case Victim victim -> from(victim, reading);
                case Suspect suspect -> from(suspect, reading);
                case OtherPerson other -> from(other, reading);
            };
        }

        private static PersonView from(Victim victim, Reading reading) {
            VictimView view = VictimView.from(victim, reading);
            return new PersonView(
                    view.name(),
                    null,
                    view.description(),
                    view.age(),
                    view.birthYear(),
                    view.sex(),
                    view.phones(),
                    view.whereabouts(),
                    view.needs(),
                    view.household(),
                    view.papers(),
                    view.identityNumber(),
                    null,
                    null,
                    null);
        }

        private static PersonView from(Suspect suspect, Reading reading) {
            SuspectView view = SuspectView.from(List.of(suspect), reading).getFirst();
            return new PersonView(
                    view.name(),
                    view.alias(),
                    view.description(),
                    null,
                    null,
                    null,
                    view.phones(),
                    null,
                    null,
                    null,
                    null,
                    view.identityNumber(),
                    null,
                    view.role(),
                    view.status());
        }

        private static PersonView from(OtherPerson person, Reading reading) {
            return new PersonView(
                    Opening.open(person.name(), reading),
                    null,
                    Opening.open(person.description(), reading),
                    null,
                    null,
                    null,
                    PhoneView.from(person.phones(), reading),
                    null,
                    null,
                    null,
                    null,
                    Opening.open(person.identityNumber(), reading),
                    Opening.open(person.relation(), reading),
                    null,
                    null);
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
