package id.tuntas.cases.parties;

import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.party.Party;
import id.tuntas.cases.party.PartyId;
import java.util.List;

/** Versions of parties that were followed by another one. */
interface PartyVersions {

    /** Keeps a version, which never changes again; once, however often it is asked. */
    void keep(CaseId caseId, Party version);

    /** Those before the one given, the oldest first. */
    List<Party> before(CaseId caseId, PartyId party, int version);
}
