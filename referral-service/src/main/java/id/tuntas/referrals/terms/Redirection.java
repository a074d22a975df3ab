package id.tuntas.referrals.terms;

/**
 * That a referral takes another's place.
 *
 * @param from the referral that it succeeds
 * @param request which of that one's requests to be redirected it answers, from 1
 */
public record Redirection(ReferralId from, int request) {}
