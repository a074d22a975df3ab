package id.tuntas.cases.casefile;

import id.tuntas.platform.data.Personal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file of one victim. Registered → InAssessment → InService → ClosureProposed → Closed |
 * InService; Closed → InService where it is reopened. A record per state; each offers the moves
 * that are possible from it and no others.
 */
public sealed interface CaseFile {

    /** The names of all states. */
    Set<String> STATES =
            Set.of("Registered", "InAssessment", "InService", "ClosureProposed", "Closed");

    Particulars particulars();

    Grants grants();

    CaseFile with(Particulars particulars);

    CaseFile with(Grants grants);

    /** A proposal to close leaves the case open: only the second person's approval closes it. */
    default boolean isOpen() {
        return switch (this) {
            case Registered _, InAssessment _, InService _, ClosureProposed _ -> true;
            case Closed _ -> false;
        };
    }

    /** Not while it is about to be closed: the unit that knows it decides that first. */
    default boolean mayBeTransferred() {
        return switch (this) {
            case Registered _, InAssessment _, InService _ -> true;
            case ClosureProposed _, Closed _ -> false;
        };
    }

    default String stateName() {
        return switch (this) {
            case Registered _ -> "Registered";
            case InAssessment _ -> "InAssessment";
            case InService _ -> "InService";
            case ClosureProposed _ -> "ClosureProposed";
            case Closed _ -> "Closed";
        };
    }

    /**
     * The end of a referral ends its grant; an end that comes before its grant is remembered. Empty
     * where it is known already. A closed case remembers too: nothing is left open behind it.
     */
    default Optional<CaseFile> afterEndOf(ReferralId referral, Grant.Ending ending) {
        if (grants().knowsEndOf(referral)) {
            return Optional.empty();
        }
        return Optional.of(
                with(
                        grants().of(referral).isPresent()
                                ? grants().ended(referral, ending)
                                : grants().remembering(referral, ending.at())));
    }

    /** Opened, nobody has looked into it yet. */
    record Registered(Particulars particulars, Grants grants) implements CaseFile {

        InAssessment startAssessment(Step step) {
            return new InAssessment(particulars, grants, step);
        }

        @Override
        public Registered with(Particulars next) {
            return new Registered(next, grants);
        }

        @Override
        public Registered with(Grants next) {
            return new Registered(particulars, next);
        }
    }

    /** Needs and risk are being assessed. */
    record InAssessment(Particulars particulars, Grants grants, Step started) implements CaseFile {

        InService finishAssessment(Step step) {
            return new InService(particulars, grants, step, null);
        }

        @Override
        public InAssessment with(Particulars next) {
            return new InAssessment(next, grants, started);
        }

        @Override
        public InAssessment with(Grants next) {
            return new InAssessment(particulars, next, started);
        }
    }

    /**
     * Services run.
     *
     * @param lastRefusal why the last proposal to close was refused, if there was one
     */
    record InService(
            Particulars particulars,
            Grants grants,
            Step assessed,
            @Nullable ClosureRefusal lastRefusal)
            implements CaseFile {

        public ClosureProposed propose(ClosureProposal proposal) {
            return new ClosureProposed(particulars, grants, assessed, proposal);
        }

        @Override
        public InService with(Particulars next) {
            return new InService(next, grants, assessed, lastRefusal);
        }

        @Override
        public InService with(Grants next) {
            return new InService(particulars, next, assessed, lastRefusal);
        }
    }

    /** One person proposes to end the services, a second one decides. */
    record ClosureProposed(
            Particulars particulars, Grants grants, Step assessed, ClosureProposal proposal)
            implements CaseFile {

        /**
         * @param reason of the second person, where the outcome needs one
         */
        public Closed approve(Step step, @Nullable Personal<String> reason) {
            return new Closed(particulars, grants, assessed, proposal, step, reason);
        }

        public InService refuse(ClosureRefusal refusal) {
            return new InService(particulars, grants, assessed, refusal);
        }

        public InService withdraw() {
            return new InService(particulars, grants, assessed, null);
        }

        @Override
        public ClosureProposed with(Particulars next) {
            return new ClosureProposed(next, grants, assessed, proposal);
        }

        @Override
        public ClosureProposed with(Grants next) {
            return new ClosureProposed(particulars, next, assessed, proposal);
        }
    }

    /** Services have ended. */
    record Closed(
            Particulars particulars,
            Grants grants,
            Step assessed,
            ClosureProposal proposal,
            Step approved,
            @Nullable Personal<String> approvalReason)
            implements CaseFile {

        /** Services run again; what was closed, and why it no longer is, stays known. */
        public InService reopen(Past.Reopening reopening) {
            return new InService(
                    particulars.after(
                            new Past.Closure(proposal, approved, approvalReason, reopening)),
                    grants,
                    assessed,
                    null);
        }

        @Override
        public Closed with(Particulars next) {
            return new Closed(next, grants, assessed, proposal, approved, approvalReason);
        }

        @Override
        public Closed with(Grants next) {
            return new Closed(particulars, next, assessed, proposal, approved, approvalReason);
        }
    }
}
