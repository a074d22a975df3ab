package id.tuntas.e2e.demo;

import id.tuntas.e2e.client.Tuntas;
import id.tuntas.e2e.client.UnexpectedAnswer;
import id.tuntas.e2e.story.Story;
import id.tuntas.e2e.story.StoryFailure;
import id.tuntas.standalone.parts.PartFailure;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;

/**
 * Plays six scenarios through the gateway with real tokens. Everybody in it is invented; each run
 * makes new cases.
 */
public final class Demo {
    private Demo() {}

    /**
     * @return 0 where every step gave what the story expects; else 1, and the step is named
     */
    public static int play(Tuntas tuntas, Clock clock, PrintStream out) {
        long from = System.nanoTime();
        Story story = new Story(out);
        story.say("DATA LATIHAN: training data, all persons are invented.");
        story.say("Everything goes through " + tuntas.gateway().url());
        try {
            Stage stage = new Stage(tuntas, story);
            CallAtNight.play(stage, clock);
            AlreadySettled.play(stage, clock);
            NobodyAnswers.play(stage);
            NotACase.play(stage);
            ChangedHerMind.play(stage);
            TwoOfficers.play(stage);
            Ending.show(stage);
        } catch (StoryFailure | UnexpectedAnswer | PartFailure e) {
            out.printf("%nThe story broke off.%n%s%n", e.getMessage());
            return 1;
        }
        out.printf(
                "%nAll %d steps went as the story has it, in %d s.%n",
                story.steps(), Duration.ofNanos(System.nanoTime() - from).toSeconds());
        return 0;
    }
}
