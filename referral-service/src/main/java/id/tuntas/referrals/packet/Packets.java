package id.tuntas.referrals.packet;

import id.tuntas.platform.data.Personal;
import id.tuntas.referrals.terms.CaseId;
import id.tuntas.referrals.terms.ReferralId;
import java.util.Collection;
import java.util.Optional;

/** The packets of referrals, one for each that was granted. */
public interface Packets {

    /** Keeps the packet; one that is there already is replaced. */
    void keep(ReferralId referral, CaseId caseId, Packet packet);

    /** The packet's JSON. */
    Optional<Personal<String>> find(ReferralId referral);

    void delete(Collection<ReferralId> referrals);
}
