package id.tuntas.notifications.live;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** A line that ends, at the next event or beat, once its caller's access was revoked. */
record WhileAllowed(Line line, BooleanSupplier revoked) implements Line {

    @Override
    public void send(InboxState state) {
        check();
        line.send(state);
    }

    @Override
    public void beat() {
        check();
        line.beat();
    }

    private void check() {
        if (revoked.getAsBoolean()) {
            throw new Gone(new IOException("the access was revoked"));
        }
    }
}
