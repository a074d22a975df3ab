package id.tuntas.cases.report;

/** All that the agency which reported is told of what became of it. */
enum Receipt {
    RECEIVED,
    /** Of a case, a new one or one there was: which of them is not for the agency to know. */
    IN_HANDLING,
    NOT_A_CASE;

    static Receipt of(Report report) {
        return switch (report) {
            case Report.Received _ -> RECEIVED;
            case Report.Triaged(_, var triage) ->
                    switch (triage) {
                        case Triage.OpenedCases _, Triage.LinkedToCase _ -> IN_HANDLING;
                        case Triage.NotACase _ -> NOT_A_CASE;
                    };
        };
    }
}
