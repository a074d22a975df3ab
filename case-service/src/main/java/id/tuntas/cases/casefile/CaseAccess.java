package id.tuntas.cases.casefile;

import id.tuntas.cases.access.CaseRemit;
import id.tuntas.cases.region.District;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.Role;
import java.util.Arrays;

/** Finds cases for a caller: one that is foreign is absent. */
public class CaseAccess {

    private static final ProblemType NOT_ALLOWED = ProblemType.of("not-allowed");

    private final CaseFiles files;

    public CaseAccess(CaseFiles files) {
        this.files = files;
    }

    /**
     * @throws Problem {@code not-found} where it is absent or outside the caller's remit
     */
    public Stored<CaseFile> readable(String id, Caller caller) {
        CaseRemit remit = CaseRemit.of(caller);
        if (!Ids.isHarmless(id)) {
            throw Problem.notFound();
        }
        return files.find(new CaseId(id))
                .filter(found -> remit.reads(unit(found), district(found)))
                .orElseThrow(Problem::notFound);
    }

    /**
     * @throws Problem also {@code not-allowed} where the caller may read it, but not work on it
     */
    public Stored<CaseFile> workable(String id, Caller caller) {
        Stored<CaseFile> found = readable(id, caller);
        if (!CaseRemit.of(caller).worksOn(unit(found))) {
            throw notAllowed(Role.CASE_MANAGER);
        }
        return found;
    }

    /**
     * @throws Problem also {@code not-allowed} where the caller may read it, but not decide on its
     *     closure
     */
    public Stored<CaseFile> decidable(String id, Caller caller) {
        Stored<CaseFile> found = readable(id, caller);
        if (!CaseRemit.of(caller).decidesOnClosure(unit(found), district(found))) {
            throw notAllowed(Role.HEAD);
        }
        return found;
    }

    /**
     * In immediate danger whoever takes the calls of the unit may disclose too, without reading the
     * file.
     *
     * @throws Problem as {@link #workable}
     */
    public Stored<CaseFile> disclosable(String id, Caller caller, boolean inDanger) {
        return inDanger && Ids.isHarmless(id)
                ? files.find(new CaseId(id))
                        .filter(found -> CaseRemit.of(caller).disclosesInDanger(unit(found)))
                        .orElseGet(() -> workable(id, caller))
                : workable(id, caller);
    }

    /**
     * @throws Problem also {@code not-allowed} where the caller may read it, but is no second
     *     person of its disclosures
     */
    public Stored<CaseFile> reviewable(String id, Caller caller) {
        Stored<CaseFile> found = readable(id, caller);
        if (!CaseRemit.of(caller).reviews(unit(found), district(found))) {
            throw notAllowed(Role.HEAD, Role.CASE_MANAGER);
        }
        return found;
    }

    /**
     * @throws Problem also {@code not-allowed} where the caller may read it, but not say in whose
     *     hands it is
     */
    public Stored<CaseFile> assignable(String id, Caller caller) {
        Stored<CaseFile> found = readable(id, caller);
        if (!CaseRemit.of(caller).assigns(unit(found))) {
            throw notAllowed(Role.CASE_MANAGER, Role.HEAD);
        }
        return found;
    }

    /**
     * @throws Problem also {@code not-allowed} where the caller may read it, but not reopen it
     */
    public Stored<CaseFile> reopenable(String id, Caller caller) {
        Stored<CaseFile> found = readable(id, caller);
        if (!CaseRemit.of(caller).reopens(unit(found), district(found))) {
            throw notAllowed(Role.CASE_MANAGER, Role.HEAD);
        }
        return found;
    }

    /**
     * A case whose transfer the caller's unit answers, or has answered; they can't read it.
     *
     * @throws Problem {@code not-found} where their unit was not the last to be asked
     */
    public Stored<CaseFile> receivable(String id, Caller caller) {
        if (!Ids.isHarmless(id)) {
            throw Problem.notFound();
        }
        return files.find(new CaseId(id))
                .filter(found ->
                        found.state()
                                .particulars()
                                .custody()
                                .lastTransfer()
                                .filter(last -> CaseRemit.of(caller).assigns(last.to()))
                                .isPresent())
                .orElseThrow(Problem::notFound);
    }

    private static Problem notAllowed(Role... roles) {
        return Problem.of(NOT_ALLOWED).with("roles", Arrays.stream(roles).map(Role::code).toList());
    }

    private static AgencyId unit(Stored<CaseFile> found) {
        return found.state().particulars().unit();
    }

    private static District district(Stored<CaseFile> found) {
        return found.state().particulars().district();
    }
}
