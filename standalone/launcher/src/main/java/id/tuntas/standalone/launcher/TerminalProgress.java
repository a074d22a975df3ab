package id.tuntas.standalone.launcher;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** One line for each thing that happens: readable on a terminal and in a log. */
final class TerminalProgress implements Progress {
    private final PrintWriter out;

    TerminalProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void starts(String name, String waitsFor) {
        line("  %-22s starts, waits for %s", name, waitsFor);
    }

    @Override
    public void isReady(String name, Duration took) {
        line("  %-22s ready after %.1f s", name, took.toMillis() / 1000.0);
    }

    @Override
    public void says(String message) {
        line("%s", message);
    }

    private synchronized void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }
}
