package id.tuntas.notifications.cases;

import java.util.Map;
import java.util.Set;

/** The numbers by which people know cases. */
public interface CaseNumbers {

    /** Remembers a case's number for good; it never changes. */
    void put(String caseId, String number);

    /** The numbers of those cases that we have heard of. */
    Map<String, String> of(Set<String> caseIds);
}
