package id.tuntas.cases.casefile;

import id.tuntas.platform.data.Personal;

/** That the second person did not agree, and why. */
public record ClosureRefusal(Personal<String> reason, Step refused) {}
