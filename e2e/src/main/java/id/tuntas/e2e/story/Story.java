package id.tuntas.e2e.story;

import id.tuntas.e2e.client.Session;
import java.io.PrintStream;

/** Tells a story while it happens; stops at the first step that goes another way. */
public final class Story {
    private final PrintStream out;
    private int steps;

    public Story(PrintStream out) {
        this.out = out;
    }

    public void scene(String title, String words) {
        out.printf("%n%s%n%s%n%n", title, words);
    }

    /**
     * The next step.
     *
     * @param what such as "takes the call down"
     */
    public Step step(Session who, String name, String what) {
        steps++;
        return new Step(this, steps, who, name + " " + what);
    }

    public void table(Table table) {
        out.print(table.text());
    }

    public void say(String line) {
        out.println(line);
    }

    public int steps() {
        return steps;
    }
}
