package nl.regiobeeld.estimation.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import nl.regiobeeld.estimation.numeric.Work.Progress;

/** A bar on the terminal, and nothing anywhere else. */
final class ProgressBar implements Progress {
    private static final int WIDTH = 30;
    private static final long NANOS_BETWEEN = 100_000_000;

    private final PrintStream terminal;
    private final boolean visible;
    private long last;

    private ProgressBar(PrintStream terminal, boolean visible) {
        this.terminal = terminal;
        this.visible = visible;
        last = System.nanoTime();
    }

    static ProgressBar on(PrintStream err) {
        return new ProgressBar(
                err,
                Optional.ofNullable(System.console())
                                .filter(Console::isTerminal)
                                .isPresent()
                        && err.equals(System.err));
    }

    @Override
    public synchronized void done(String stage, int pieces, int of) {
        if (visible && System.nanoTime() - last > NANOS_BETWEEN) {
            last = System.nanoTime();
            int filled = (int) ((long) WIDTH * pieces / Math.max(1, of));
            terminal.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] "
                    + 100L * pieces / Math.max(1, of) + " % " + stage + " ".repeat(20));
            terminal.flush();
        }
    }

    void clear() {
        if (visible) {
            terminal.print("\r" + " ".repeat(WIDTH + 60) + "\r");
            terminal.flush();
        }
    }
}
