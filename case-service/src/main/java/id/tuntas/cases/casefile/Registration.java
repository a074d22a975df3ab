package id.tuntas.cases.casefile;

/** A case to be opened; its id and number are decided already, so that it is opened once. */
public record Registration(CaseId id, Particulars particulars) {}
