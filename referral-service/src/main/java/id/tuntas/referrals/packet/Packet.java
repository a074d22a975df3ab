package id.tuntas.referrals.packet;

import id.tuntas.platform.data.Personal;
import id.tuntas.referrals.terms.CaseNumber;

/**
 * What the recipient may see of the case, as case-service chose it for the recipient's kind.
 *
 * @param json an object whose shape is case-service's; nothing here looks into it
 */
public record Packet(CaseNumber caseNumber, Personal<String> json) {}
