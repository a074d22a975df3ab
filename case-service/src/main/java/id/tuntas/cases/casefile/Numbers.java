package id.tuntas.cases.casefile;

/** Gives each number once, whoever asks at the same time. */
public interface Numbers {

    CaseNumber nextCase();

    IncidentNumber nextIncident();
}
