package nl.regiobeeld.entries;

import java.util.List;

/**
 * Something wrong in a form.
 *
 * @param field where; empty for the form as a whole
 * @param textKey what is wrong and what to do
 */
public record Problem(String field, String textKey, List<Object> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem at(String field, String textKey, Object... arguments) {
        return new Problem(field, textKey, List.of(arguments));
    }
}
