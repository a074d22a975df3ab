package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Personal;

/** The officer behind an answer that an agency's own system gave. */
record PerformedBy(Personal<String> name, String rank, String unit) {}
