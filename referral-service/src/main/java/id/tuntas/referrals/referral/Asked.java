package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.referrals.terms.Basis;
import id.tuntas.referrals.terms.CaseId;
import id.tuntas.referrals.terms.CostBearer;
import id.tuntas.referrals.terms.Service;
import id.tuntas.referrals.terms.Urgency;
import java.util.Optional;

/** What a sender asks for. */
record Asked(
        CaseId caseId,
        AgencyId recipient,
        Service service,
        Urgency urgency,
        Basis basis,
        Optional<Personal<String>> note,
        Optional<CostBearer> costBearer) {}
