package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.Stored;

/** A referral, as sent, together with its packet's JSON. */
record Opened(Stored<Referral> referral, Referral.Delivered delivered, Personal<String> packet) {}
