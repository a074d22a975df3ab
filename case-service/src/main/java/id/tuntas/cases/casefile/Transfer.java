package id.tuntas.cases.casefile;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That a unit asks another one to take a case over, and what came of it. */
public record Transfer(
        AgencyId from,
        AgencyId to,
        Personal<String> reason,
        Step requested,
        Optional<Answer> answer) {

    /** What can come of it. */
    public enum End {
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * @param reason of a refusal
     */
    public record Answer(End end, @Nullable Personal<String> reason, Step step) {}

    public static Transfer asked(
            AgencyId from, AgencyId to, Personal<String> reason, Step requested) {
        return new Transfer(from, to, reason, requested, Optional.empty());
    }

    public boolean isPending() {
        return answer.isEmpty();
    }

    Transfer answered(Answer with) {
        return new Transfer(from, to, reason, requested, Optional.of(with));
    }
}
