package id.tuntas.cases.disclosure;

import id.tuntas.platform.web.AgencyId;

/**
 * What is to be disclosed to whom, and why that is lawful.
 *
 * @param purpose a code of list {@code service}
 * @param basis a code of list {@code disclosure-basis}
 * @param recipientKind a code of list {@code agency-kind}
 */
record DisclosureRequest(String purpose, String basis, AgencyId recipient, String recipientKind) {}
