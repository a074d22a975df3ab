package id.tuntas.cases.casefile;

import id.tuntas.cases.Callers;
import id.tuntas.cases.party.Age;
import id.tuntas.cases.party.Change;
import id.tuntas.cases.party.Incident;
import id.tuntas.cases.party.Parties;
import id.tuntas.cases.party.Phone;
import id.tuntas.cases.party.Suspect;
import id.tuntas.cases.party.Victim;
import id.tuntas.cases.region.District;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds cases with valid defaults: a girl of fifteen, trafficked, of the unit in Nunukan. */
public final class ACase {

    public static final Instant NOW = Instant.parse("2026-11-21T15:40:00Z");
    public static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    public static final CaseId ID = new CaseId("b7d1f4a0-c35e-8f6f-9a2e-61c08d4b7a13");

    private List<String> categories = List.of("TRAFFICKING", "CHILD_ABUSE");
    private @Nullable Integer age = 15;
    private OutsideNumbers outsideNumbers =
            new OutsideNumbers(null, null, Personal.of("LP/B/77/XI/2026"));
    private Grants grants = Grants.NONE;
    private Custody custody = Custody.NONE;
    private @Nullable Personal<String> identityNumber;

    public static ACase ofAGirl() {
        return new ACase();
    }

    public ACase under(String... codes) {
        categories = List.of(codes);
        return this;
    }

    public ACase aged(@Nullable Integer years) {
        age = years;
        return this;
    }

    public ACase identifiedBy(String number) {
        identityNumber = Personal.of(number);
        return this;
    }

    public ACase with(Grant grant) {
        grants = grants.plus(grant);
        return this;
    }

    /** Made in immediate danger by yusuf; a second person has still to look at it. */
    public ACase inEmergency(String referral) {
        Grant grant =
                new Grant(
                        new ReferralId(referral),
                        new AgencyId("polres-nunukan"),
                        "POLICE",
                        "VITAL_INTEREST",
                        "LAW_ENFORCEMENT",
                        by("yusuf"),
                        Optional.empty());
        return with(grant.toBeReviewedBy(NOW.plus(Duration.ofHours(24))));
    }

    public ACase with(Consent consent) {
        grants = grants.with(grants.consents().plus(consent));
        return this;
    }

    public ACase carriedBy(String person) {
        custody = custody.assigned(Assignment.to(person, by("hasan"), Optional.empty()));
        return this;
    }

    public ACase askedOver(AgencyId to) {
        custody =
                custody.asked(
                        Transfer.asked(
                                Callers.NUNUKAN, to, Personal.of("moved away"), by("maria")));
        return this;
    }

    public static Consent consent(String id, String kind, String... purposes) {
        return consent(id, kind, null, purposes);
    }

    /** For health, to whom it may concern there. */
    public static Consent consentUntil(String id, LocalDate lastDay) {
        return consent(id, "HEALTH", lastDay, "HEALTH");
    }

    private static Consent consent(
            String id, String kind, @Nullable LocalDate lastDay, String... purposes) {
        return new Consent(
                new ConsentId(id),
                kind,
                List.of(purposes),
                "VICTIM",
                NOW,
                "WRITTEN",
                NOW,
                Personal.of("binder-7"),
                lastDay,
                by("maria"),
                Optional.empty());
    }

    public static Consent.Withdrawal withdrawal(boolean pressure) {
        return new Consent.Withdrawal(
                "VICTIM", NOW, pressure, Personal.of("her uncle came"), by("maria"));
    }

    public ACase with(OutsideNumbers numbers) {
        outsideNumbers = numbers;
        return this;
    }

    public Particulars particulars() {
        return new Particulars(
                new CaseNumber("KT-2026-000123"),
                new IncidentNumber("KJ-2026-000045"),
                Callers.NUNUKAN,
                "6b0e3c52-7d1f-8a94-9c25-1f4e8b7a6d30",
                "HOTLINE",
                by("rina"),
                Categories.of(categories),
                District.of("65.03.11"),
                "HIGH",
                Personal.of("safety-note"),
                new Incident(
                        NOW,
                        Personal.of("incident-place"),
                        Personal.of("incident-narrative"),
                        Personal.of("incident-journey")),
                Parties.opened(
                        ID.value(),
                        victim(),
                        List.of(
                                suspect("recruiter", "RECRUITER"),
                                suspect("skipper", "TRANSPORTER")),
                        new Change("rina", NOW, null)),
                outsideNumbers,
                Past.NONE,
                custody,
                List.of());
    }

    public Victim victim() {
        return new Victim(
                Personal.of("victim-name"),
                Personal.of("victim-description"),
                new Age(age, null, TODAY),
                "FEMALE",
                List.of(
                        new Phone(
                                Personal.of("+6281200000001"),
                                true,
                                Personal.of("safe-phone-note")),
                        new Phone(
                                Personal.of("+6281200000002"),
                                false,
                                Personal.of("unsafe-phone-note"))),
                Personal.of("victim-whereabouts"),
                Personal.of("victim-needs"),
                Personal.of("victim-household"),
                Personal.of("victim-papers"),
                identityNumber);
    }

    public CaseFile.Registered registered() {
        return new CaseFile.Registered(particulars(), grants);
    }

    public CaseFile.InAssessment inAssessment() {
        return registered().startAssessment(by("maria"));
    }

    public CaseFile.InService inService() {
        return inAssessment().finishAssessment(by("maria"));
    }

    public CaseFile.ClosureProposed proposed(String outcome) {
        return inService().propose(proposal(outcome, "maria"));
    }

    public CaseFile.Closed closed() {
        return proposed("SERVICES_COMPLETED").approve(by("hasan"), null);
    }

    public static ClosureProposal proposal(String outcome, String by) {
        return new ClosureProposal(outcome, Personal.of("closure-note"), null, null, by(by));
    }

    public static Step by(String subject) {
        return new Step(subject, NOW);
    }

    public static Grant grant(String referral) {
        return new Grant(
                new ReferralId(referral),
                new AgencyId("polres-nunukan"),
                "POLICE",
                "VITAL_INTEREST",
                "LAW_ENFORCEMENT",
                by("maria"),
                Optional.empty());
    }

    private static Suspect suspect(String who, String role) {
        return new Suspect(
                Personal.of(who + "-name"),
                Personal.of(who + "-alias"),
                List.of(new Phone(Personal.of("+6285347110909"), false, null)),
                Personal.of(who + "-description"),
                role,
                Suspect.REPORTED,
                null);
    }
}
