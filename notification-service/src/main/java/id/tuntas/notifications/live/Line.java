package id.tuntas.notifications.live;

import java.io.IOException;

/** Where a stream's events go (Server-Sent Events, HTML Living Standard 9.2). */
interface Line {

    /** Nobody listens any more. */
    final class Gone extends RuntimeException {

        Gone(IOException cause) {
            super("the client is gone", cause);
        }
    }

    /**
     * @throws Gone where the client has left
     */
    void send(InboxState state);

    /**
     * A comment, which clients skip.
     *
     * @throws Gone where the client has left
     */
    void beat();
}
