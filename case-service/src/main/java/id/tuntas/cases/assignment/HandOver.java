package id.tuntas.cases.assignment;

import id.tuntas.cases.casefile.Step;
import id.tuntas.platform.web.AgencyId;

/**
 * That one officer's open cases go to another of the same unit. It says what is to be done; which
 * cases have gone over, they say themselves.
 */
record HandOver(AgencyId unit, String from, String to, Step asked) {}
