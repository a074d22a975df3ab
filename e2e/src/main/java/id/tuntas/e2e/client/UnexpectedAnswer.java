package id.tuntas.e2e.client;

/** Something came that was not asked for. */
public final class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param expected in words
     */
    public UnexpectedAnswer(Answer answer, String expected) {
        super(answer.call() + ": expected " + expected + ", came " + answer.inShort());
    }

    UnexpectedAnswer(Call call, Throwable cause) {
        super(call + ": no answer came (" + cause + ")", cause);
    }
}
