package id.tuntas.cases.casefile;

import id.tuntas.cases.access.CaseRemit;
import id.tuntas.cases.party.Phone;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All case files. */
public interface CaseFiles {

    Optional<Stored<CaseFile>> find(CaseId id);

    /** By number, among those within the remit. */
    Optional<CaseId> find(CaseNumber number, CaseRemit remit);

    /** Opens the case, or finds it opened already. */
    Stored<CaseFile> register(Registration registration);

    /**
     * @throws Problem where it is absent, stale, or the key is reused
     */
    <R> Outcome<CaseFile, R> change(
            CaseId id, Request request, Function<CaseFile, Decision<CaseFile, R>> decide);

    /**
     * A change by whoever may make it while the case is its unit's: once another unit has taken it
     * over it is foreign, also where that happens between the look and the write.
     *
     * @param seen as the caller's right to it was looked at
     * @throws Problem also {@code not-found} where it is another unit's now
     */
    default <R> Outcome<CaseFile, R> changeOf(
            Stored<CaseFile> seen,
            Request request,
            Function<CaseFile, Decision<CaseFile, R>> decide) {
        AgencyId unit = seen.state().particulars().unit();
        Outcome<CaseFile, R> outcome =
                change(new CaseId(seen.id()), request, file -> decide.apply(ofUnit(unit, file)));
        if (outcome instanceof Outcome.Saved<CaseFile, R> saved) {
            // A repeat is not decided again.
            ofUnit(unit, saved.stored().state());
        }
        return outcome;
    }

    private static CaseFile ofUnit(AgencyId unit, CaseFile file) {
        if (!file.particulars().unit().equals(unit)) {
            throw Problem.notFound();
        }
        return file;
    }

    /** Those that the unit is asked to take over, the oldest number first. */
    Page<Stored<CaseFile>> transfersTo(AgencyId unit, Cursor cursor);

    /** The unit's open cases that the person carries, the oldest number first. */
    Page<Stored<CaseFile>> carriedBy(String person, AgencyId unit, Cursor cursor);

    long countCarriedBy(String person, AgencyId unit);

    /** How many cases went over in one hand-over of a colleague's cases. */
    long handedOver(String handOver);

    /** Those within the remit, the newest number first. */
    Page<Stored<CaseFile>> list(CaseRemit remit, CaseFilter filter, Cursor cursor);

    /** The unit's cases with a party of one of these phones, opened before; the newest first. */
    List<Stored<CaseFile>> earlierWithPhones(
            AgencyId unit, List<Phone> phones, Instant before, int limit);

    long countEarlierWithPhones(AgencyId unit, List<Phone> phones, Instant before);
}
