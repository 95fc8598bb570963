package nl.regiobeeld.disclosure.cli;

import java.io.IOException;
import java.io.PrintStream;

/** What every command does alike: exit code 0 done, 1 the answer is no, 2 bad input or usage, 3 internal error. */
@FunctionalInterface
interface Command {
    int run() throws IOException, BadInput;

    static int guarded(PrintStream err, Command command) {
        try {
            return command.run();
        } catch (BadInput bad) {
            err.println(bad.getMessage());
            return 2;
        } catch (IllegalArgumentException bad) {
            err.println(bad.getMessage());
            return 2;
        } catch (IOException failing) {
            err.println("Could not read or write: " + failing.getMessage());
            return 3;
        } catch (RuntimeException failing) {
            err.println("Internal error: " + failing);
            return 3;
        }
    }

    /** A number for JSON: whole numbers without fraction, endless as null. */
    static String json(double value) {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            return "null";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static String json(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
