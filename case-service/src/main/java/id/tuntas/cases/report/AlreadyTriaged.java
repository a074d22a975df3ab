package id.tuntas.cases.report;

/**
 * Why a report is not triaged: it has been.
 *
 * @param end how
 */
record AlreadyTriaged(String end) {}
