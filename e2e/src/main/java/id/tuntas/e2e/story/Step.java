package id.tuntas.e2e.story;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.Session;
import id.tuntas.e2e.client.UnexpectedAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One step: somebody calls something and something is expected back. Nothing is sent before {@link
 * #tell}.
 */
public final class Step {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** What an answer must be, in words and as a test. */
    private record Expectation(String words, Predicate<Answer> holds) {}

    private final Story story;
    private final int number;
    private final Session who;
    private final String what;
    private final List<Expectation> expectations = new ArrayList<>();
    private @Nullable Call call;
    private @Nullable Answer given;
    private boolean patient;

    Step(Story story, int number, Session who, String what) {
        this.story = story;
        this.number = number;
        this.who = who;
        this.what = what;
    }

    public Step calls(Call made) {
        call = made;
        return this;
    }

    /** What came already, where the call had to be made at a moment of its own. */
    public Step received(Answer answer) {
        given = answer;
        return calls(answer.call());
    }

    public Step expects(int status) {
        return expects("status " + status, answer -> answer.status() == status);
    }

    /**
     * @param problem its type without the folder, such as {@code not-found}
     */
    public Step expects(int status, String problem) {
        return expects(status).expects("problem " + problem, a -> a.problem().equals(problem));
    }

    public Step expects(String pointer, String value) {
        return expects(pointer + " = " + value, answer -> answer.text(pointer).equals(value));
    }

    public Step expects(String words, Predicate<Answer> holds) {
        expectations.add(new Expectation(words, holds));
        return this;
    }

    /** News takes a moment: a reading is repeated until all that is expected holds. */
    public Step within30Seconds() {
        patient = true;
        return this;
    }

    /**
     * Makes the call, checks the answer, prints the step.
     *
     * @param words what came back, in a few words
     * @throws StoryFailure where something else came
     */
    public Answer tell(Function<Answer, String> words) {
        Call made = Objects.requireNonNull(call, "a step without a call");
        Answer answer = answer(made);
        story.say(
                "%3d. %s%n     %s → %s%s%n     %s"
                        .formatted(
                                number,
                                what,
                                made,
                                answer.inShort(),
                                answer.isReplayed() ? " (Idempotency-Replayed: true)" : "",
                                words.apply(answer)));
        return answer;
    }

    private Answer answer(Call made) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer answer = send(made);
            List<String> unmet =
                    expectations.stream()
                            .filter(each -> !each.holds().test(answer))
                            .map(Expectation::words)
                            .toList();
            if (unmet.isEmpty()) {
                return answer;
            }
            if (!patient || System.nanoTime() > until) {
                throw failure(made, String.join(", ", unmet), answer.inShort());
            }
            pause();
        }
    }

    private Answer send(Call made) {
        if (given != null) {
            return given;
        }
        try {
            return who.send(made);
        } catch (UnexpectedAnswer e) {
            String expected =
                    String.join(", ", expectations.stream().map(Expectation::words).toList());
            throw failure(made, expected, String.valueOf(e.getMessage()));
        }
    }

    private StoryFailure failure(Call made, String expected, String came) {
        return new StoryFailure(number + ". " + what, made.toString(), expected, came);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for news", e);
        }
    }
}
