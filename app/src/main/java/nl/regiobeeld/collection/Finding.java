package nl.regiobeeld.collection;

import java.util.Arrays;
import java.util.List;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;

/**
 * What validation says of one place in a file. Invariant: never anything that stood in a cell. The arguments come from our
 * own lists, numbers and the names of columns, so that what must not be kept cannot be kept by accident.
 *
 * @param line as {@link Row#line()}, 0 for the whole file
 * @param column the name of the column, empty for a whole row or file
 */
public record Finding(int line, String column, Rule rule, List<String> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding ofFile(Rule rule, Object... arguments) {
        return of(0, "", rule, arguments);
    }

    static Finding of(int line, String column, Rule rule, Object... arguments) {
        return new Finding(
                line,
                column,
                rule,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public Severity severity() {
        return rule.severity();
    }

    /** What is wrong. */
    public String text(Texts texts, Language language) {
        return texts.text(language, "collection.rule." + rule.key(), spoken(texts, language));
    }

    /** What to do about it. */
    public String mend(Texts texts, Language language) {
        return texts.text(language, "collection.mend." + rule.key(), spoken(texts, language));
    }

    /** Where it is, in words. */
    public String place(Texts texts, Language language) {
        if (line == 0) {
            return column.isEmpty()
                    ? texts.text(language, "collection.place.file")
                    : texts.text(language, "collection.place.column", column);
        }
        return column.isEmpty()
                ? texts.text(language, "collection.place.line", line)
                : texts.text(language, "collection.place.cell", line, column);
    }

    /** An argument that starts with @ is the key of a text. */
    private Object[] spoken(Texts texts, Language language) {
        return arguments.stream()
                .map(argument -> argument.startsWith("@") ? texts.text(language, argument.substring(1)) : argument)
                .toArray();
    }
}
