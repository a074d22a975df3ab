package id.tuntas.e2e.story;

/** A step that did not give what the story expects. */
public final class StoryFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoryFailure(String step, String call, String expected, String came) {
        super(
                "Step %s%n     %s%n     expected: %s%n     came:     %s"
                        .formatted(step, call, expected, came));
    }
}
