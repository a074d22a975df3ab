package id.tuntas.cases.disclosure;

import id.tuntas.cases.party.Incident;
import id.tuntas.cases.party.Opening;
import id.tuntas.cases.party.PartyViews.IncidentView;
import id.tuntas.cases.party.PartyViews.SuspectView;
import id.tuntas.cases.party.PartyViews.VictimView;
import id.tuntas.cases.party.Victim;
import id.tuntas.platform.data.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A packet, opened for the person who sends or previews it. */
record PacketView(
        String caseNumber,
        @Nullable String safetyNote,
        String risk,
        List<String> categories,
        String district,
        @Nullable IncidentView incident,
        @Nullable VictimView victim,
        @Nullable List<SuspectView> suspects,
        @Nullable String household,
        @Nullable String journey,
        @Nullable String papers,
        @Nullable String contactChannel,
        @Nullable LegalTrackView legalTrack) {

    /**
     * @param lp the number of the police report
     */
    record LegalTrackView(String lp) {}

    static PacketView from(Packet packet, Reading reading) {
        Incident incident = packet.incident();
        Victim victim = packet.victim();
        return new PacketView(
                packet.caseNumber().value(),
                Opening.open(packet.safetyNote(), reading),
                packet.risk(),
                packet.categories().codes(),
                packet.district().code(),
                incident == null ? null : IncidentView.from(incident, reading),
                victim == null ? null : VictimView.from(victim, reading),
                packet.suspects().isEmpty() ? null : SuspectView.from(packet.suspects(), reading),
                Opening.open(packet.household(), reading),
                Opening.open(packet.journey(), reading),
                Opening.open(packet.papers(), reading),
                packet.contactChannel(),
                legalTrack(Opening.open(packet.policeReport(), reading)));
    }

    private static @Nullable LegalTrackView legalTrack(@Nullable String lp) {
        return lp == null ? null : new LegalTrackView(lp);
    }
}
