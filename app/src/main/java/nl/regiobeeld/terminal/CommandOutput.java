package nl.regiobeeld.terminal;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param out results only, so that they can be piped
 * @param err everything said to the person
 * @param onTerminal a person is watching {@code err}
 */
public record CommandOutput(PrintStream out, PrintStream err, InputStream in, boolean onTerminal) {
    private static final int BAR_WIDTH = 30;

    /** Draws how far long work is, on a terminal and nowhere else. */
    public void progress(String what, long done, long total) {
        if (!onTerminal || total <= 0) {
            return;
        }
        var filled = (int) (BAR_WIDTH * Math.min(done, total) / total);
        err.print("\r" + "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled) + " " + what + "\u001b[K");
        if (done >= total) {
            err.println();
        }
        err.flush();
    }
}
