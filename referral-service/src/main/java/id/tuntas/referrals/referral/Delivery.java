package id.tuntas.referrals.referral;

import id.tuntas.referrals.terms.CaseNumber;
import java.time.Instant;

/** What sending has fixed: the number that both sides speak of, and when an answer is due. */
record Delivery(CaseNumber caseNumber, Instant sentAt, Instant answerDueAt) {}
