package id.tuntas.cases.disclosure;

import static id.tuntas.cases.disclosure.PacketPolicy.Part.CONTACT_CHANNEL;
import static id.tuntas.cases.disclosure.PacketPolicy.Part.HOUSEHOLD;
import static id.tuntas.cases.disclosure.PacketPolicy.Part.IDENTITY;
import static id.tuntas.cases.disclosure.PacketPolicy.Part.INCIDENT;
import static id.tuntas.cases.disclosure.PacketPolicy.Part.INCIDENT_TIME;
import static id.tuntas.cases.disclosure.PacketPolicy.Part.JOURNEY;
import static id.tuntas.cases.disclosure.PacketPolicy.Part.LEGAL_TRACK;
import static id.tuntas.cases.disclosure.PacketPolicy.Part.NEEDS;
import static id.tuntas.cases.disclosure.PacketPolicy.Part.PAPERS;
import static id.tuntas.cases.disclosure.PacketPolicy.Part.PHONES;
import static id.tuntas.cases.disclosure.PacketPolicy.Part.RECRUITER;
import static id.tuntas.cases.disclosure.PacketPolicy.Part.SAFE_PHONES;
import static id.tuntas.cases.disclosure.PacketPolicy.Part.SUSPECTS;
import static id.tuntas.cases.disclosure.PacketPolicy.Part.WHEREABOUTS;

import id.tuntas.cases.casefile.Particulars;
import id.tuntas.cases.party.Incident;
import id.tuntas.cases.party.Phone;
import id.tuntas.cases.party.Suspect;
import id.tuntas.cases.party.Victim;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may see what, by the recipient's kind. Everyone sees the safety note, risk, categories and
 * district; what is not named here is not shown.
 */
final class PacketPolicy {

    /** A part of a case that a packet has, or has not. */
    enum Part {
        /** Name, description, age and sex of the victim. */
        IDENTITY,
        WHEREABOUTS,
        /** All of the victim's numbers, each marked whether it is safe to call. */
        PHONES,
        /** The numbers that are safe to call, and no others. */
        SAFE_PHONES,
        NEEDS,
        HOUSEHOLD,
        PAPERS,
        /** What happened where and when, in the caller's words. */
        INCIDENT,
        /** When alone: care within 72 hours depends on it. */
        INCIDENT_TIME,
        JOURNEY,
        SUSPECTS,
        /** Of the suspects those who recruit. */
        RECRUITER,
        CONTACT_CHANNEL,
        LEGAL_TRACK
    }

    private static final Set<Part> POLICE =
            EnumSet.of(IDENTITY, WHEREABOUTS, PHONES, INCIDENT, SUSPECTS, CONTACT_CHANNEL);

    /** Not the suspect's identity, and so not the narrative either. */
    private static final Set<Part> CARE = EnumSet.of(IDENTITY, SAFE_PHONES, NEEDS, INCIDENT_TIME);

    private static final Set<Part> SOCIAL = EnumSet.of(IDENTITY, SAFE_PHONES, NEEDS, HOUSEHOLD);
    private static final Set<Part> LEGAL = EnumSet.of(LEGAL_TRACK);

    private static final Set<Part> BORDER =
            EnumSet.of(IDENTITY, WHEREABOUTS, JOURNEY, PAPERS, RECRUITER);

    private static final Set<Part> NOTHING_MORE = EnumSet.noneOf(Part.class);

    private static final Map<String, Set<Part>> BY_KIND =
            Map.of(
                    "POLICE", POLICE,
                    "HEALTH", CARE,
                    "SOCIAL", SOCIAL,
                    // Shelter as social, legal aid as prosecution: to be confirmed by the office.
                    "SHELTER", SOCIAL,
                    "PROSECUTION", LEGAL,
                    "LEGAL_AID", LEGAL,
                    "MIGRANT_PROTECTION", BORDER,
                    "IMMIGRATION", BORDER,
                    // A unit or the lead office as a recipient: the office has not said yet.
                    "UPTD_PPA", NOTHING_MORE,
                    "LEAD", NOTHING_MORE);

    private PacketPolicy() {}

    /**
     * @param kind a code of list {@code agency-kind}
     */
    static Packet packet(Particulars about, String kind) {
        Set<Part> parts = BY_KIND.getOrDefault(kind, NOTHING_MORE);
        return new Packet(
                about.number(),
                about.safetyNote(),
                about.risk(),
                about.categories(),
                about.district(),
                incident(about.incident(), parts),
                victim(about.victim(), parts),
                suspects(about.suspects(), parts),
                when(parts, HOUSEHOLD, about.victim().household()),
                when(parts, JOURNEY, about.incident().journey()),
                when(parts, PAPERS, about.victim().papers()),
                when(parts, CONTACT_CHANNEL, about.channel()),
                when(parts, LEGAL_TRACK, about.outsideNumbers().lp()));
    }

    private static @Nullable Incident incident(Incident incident, Set<Part> parts) {
        if (parts.contains(INCIDENT)) {
            return new Incident(
                    incident.happenedAt(), incident.place(), incident.narrative(), null);
        }
        return parts.contains(INCIDENT_TIME)
                ? new Incident(incident.happenedAt(), null, null, null)
                : null;
    }

    private static @Nullable Victim victim(Victim victim, Set<Part> parts) {
        if (!parts.contains(IDENTITY)) {
            return null;
        }
        return new Victim(
                victim.name(),
                victim.description(),
                victim.age(),
                victim.sex(),
                phones(victim.phones(), parts),
                when(parts, WHEREABOUTS, victim.whereabouts()),
                when(parts, NEEDS, victim.needs()),
                null,
                null,
                // Whoever is shown the papers knows the number all the same.
                when(parts, PAPERS, victim.identityNumber()));
    }

    private static List<Phone> phones(List<Phone> phones, Set<Part> parts) {
        if (parts.contains(PHONES)) {
            return phones;
        }
        return parts.contains(SAFE_PHONES)
                ? phones.stream().filter(Phone::safeToCall).toList()
                : List.of();
    }

    private static List<Suspect> suspects(List<Suspect> suspects, Set<Part> parts) {
        if (parts.contains(SUSPECTS)) {
            return suspects;
        }
        return parts.contains(RECRUITER)
                ? suspects.stream().filter(Suspect::isRecruiter).toList()
                : List.of();
    }

    private static <T> @Nullable T when(Set<Part> parts, Part part, @Nullable T value) {
        return parts.contains(part) ? value : null;
    }
}
