package nl.regiobeeld.disclosure.cli;

import java.util.List;

/** Input that cannot be used, with everything that is wrong with it. */
final class BadInput extends Exception {
    BadInput(String problem) {
        super(problem);
    }

    BadInput(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
