package id.tuntas.referrals.referral;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Problem;
import id.tuntas.referrals.directory.Directory;
import id.tuntas.referrals.terms.Recipient;
import java.util.List;
import java.util.Set;

/** Agencies that can be asked. */
record Recipients(Directory directory) {

    /**
     * @param pointer of the field that names the agency
     * @param butNot those that can't be meant, such as the sender itself
     * @throws Problem {@code /problems/invalid-fields}, {@code /problems/directory-unavailable}
     */
    Recipient known(AgencyId agency, String pointer, Set<AgencyId> butNot) {
        if (butNot.contains(agency)) {
            throw invalid(pointer, "conflict");
        }
        return directory
                .kindOf(agency)
                .map(kind -> new Recipient(agency, kind))
                .orElseThrow(() -> invalid(pointer, "unknown-agency"));
    }

    private static Problem invalid(String pointer, String code) {
        return Problem.invalid(List.of(new Problem.FieldError(pointer, code)));
    }
}
