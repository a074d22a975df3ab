package id.tuntas.cases.assignment;

import id.tuntas.cases.casefile.Step;
import id.tuntas.platform.web.AgencyId;

/**
 * That one officer's open cases go to another of the same unit. It says what is to be done; which
 * cases have gone over, they say themselves. Asked → Done, once none was left: what the officer is
 * given afterwards stays with them.
 */
record HandOver(AgencyId unit, String from, String to, Step asked, boolean isDone) {

    static HandOver asked(AgencyId unit, String from, String to, Step asked) {
        return new HandOver(unit, from, to, asked, false);
    }

    HandOver done() {
        return new HandOver(unit, from, to, asked, true);
    }

    String stateName() {
        return isDone ? "Done" : "Asked";
    }
}
