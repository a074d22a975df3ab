package id.tuntas.standalone.launcher;

import java.time.Duration;

/** Is told how a start goes; from several threads. */
interface Progress {
    /** Tells nobody. */
    Progress NONE =
            new Progress() {
                @Override
                public void starts(String name, String waitsFor) {}

                @Override
                public void isReady(String name, Duration took) {}

                @Override
                public void says(String message) {}
            };

    void starts(String name, String waitsFor);

    void isReady(String name, Duration took);

    void says(String message);
}
