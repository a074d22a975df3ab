package id.tuntas.cases.casefile;

import id.tuntas.cases.party.Incident;
import id.tuntas.cases.party.Parties;
import id.tuntas.cases.party.Suspect;
import id.tuntas.cases.party.Victim;
import id.tuntas.cases.region.District;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a case is about, whatever its state.
 *
 * @param unit whose case-managers work on it
 * @param reportId the report that opened it
 * @param channel by which that report came, a code of list {@code channel}
 * @param risk a code of list {@code urgency}
 * @param custody in whose hands it is
 * @param signals that somebody wants it settled quietly
 * @param safetyNote who may not accompany, collect or be told; everyone with a packet sees it
 */
public record Particulars(
        CaseNumber number,
        IncidentNumber incidentNumber,
        AgencyId unit,
        String reportId,
        String channel,
        Step registered,
        Categories categories,
        District district,
        String risk,
        @Nullable Personal<String> safetyNote,
        Incident incident,
        Parties parties,
        OutsideNumbers outsideNumbers,
        Past past,
        Custody custody,
        List<SettlementSignal> signals) {

    public Particulars {
        signals = List.copyOf(signals);
    }

    /** Of a case that has just been opened. */
    public Particulars(
            CaseNumber number,
            IncidentNumber incidentNumber,
            AgencyId unit,
            String reportId,
            String channel,
            Step registered,
            Categories categories,
            District district,
            String risk,
            @Nullable Personal<String> safetyNote,
            Incident incident,
            Parties parties,
            OutsideNumbers outsideNumbers) {
        this(
                number,
                incidentNumber,
                unit,
                reportId,
                channel,
                registered,
                categories,
                district,
                risk,
                safetyNote,
                incident,
                parties,
                outsideNumbers,
                Past.NONE,
                Custody.NONE,
                List.of());
    }

    public Victim victim() {
        return parties.victim();
    }

    public List<Suspect> suspects() {
        return parties.suspects();
    }

    /** Where the age is not known, the category of the offence may still say so. */
    public boolean victimMayBeChildOn(LocalDate day) {
        return victim().age().isKnown()
                ? victim().age().mayBeChildOn(day)
                : categories.nameAChild();
    }

    /** Where the age is not known, this is not. */
    public boolean victimIsAdultOn(LocalDate day) {
        return victim().age().isKnown() && !victimMayBeChildOn(day);
    }

    public Particulars with(CaseUpdate update) {
        return with(
                incidentNumber,
                update.risk() == null ? risk : update.risk(),
                update.safetyNote() == null ? safetyNote : update.safetyNote(),
                parties,
                update.outsideNumbers() == null ? outsideNumbers : update.outsideNumbers(),
                past);
    }

    public Particulars with(Parties next) {
        return with(incidentNumber, risk, safetyNote, next, outsideNumbers, past);
    }

    /** Belongs to that incident from now on. */
    Particulars linkedTo(IncidentNumber incident, Step step) {
        return with(
                incident,
                risk,
                safetyNote,
                parties,
                outsideNumbers,
                past.plus(new Past.Incident(incidentNumber, step)));
    }

    Particulars after(Past.Closure closure) {
        return with(incidentNumber, risk, safetyNote, parties, outsideNumbers, past.plus(closure));
    }

    private Particulars with(
            IncidentNumber nextIncident,
            String nextRisk,
            @Nullable Personal<String> nextSafetyNote,
            Parties nextParties,
            OutsideNumbers nextOutsideNumbers,
            Past nextPast) {
        return new Particulars(
                number,
                nextIncident,
                unit,
                reportId,
                channel,
                registered,
                categories,
                district,
                nextRisk,
                nextSafetyNote,
                incident,
                nextParties,
                nextOutsideNumbers,
                nextPast,
                custody,
                signals);
    }

    public Particulars with(Custody next) {
        return in(unit, next, signals);
    }

    /** Another unit has taken it over. */
    public Particulars takenOverBy(AgencyId nextUnit, Custody next) {
        return in(nextUnit, next, signals);
    }

    public Particulars plus(SettlementSignal signal) {
        return in(unit, custody, Stream.concat(signals.stream(), Stream.of(signal)).toList());
    }

    private Particulars in(
            AgencyId nextUnit, Custody nextCustody, List<SettlementSignal> nextSignals) {
        return new Particulars(
                number,
                incidentNumber,
                nextUnit,
                reportId,
                channel,
                registered,
                categories,
                district,
                risk,
                safetyNote,
                incident,
                parties,
                outsideNumbers,
                past,
                nextCustody,
                nextSignals);
    }
}
