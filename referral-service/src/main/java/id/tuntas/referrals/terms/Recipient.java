package id.tuntas.referrals.terms;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.referrals.directory.AgencyKind;

/** The agency that is asked, and the kind that it was of when it was asked. */
public record Recipient(AgencyId agencyId, AgencyKind kind) {}
