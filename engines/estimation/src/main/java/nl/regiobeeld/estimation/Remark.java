package nl.regiobeeld.estimation;

import java.util.List;

/**
 * A sentence about this table: what is said, and the names and numbers in it.
 *
 * @param about what is said
 * @param values what fills {@code {0}}, {@code {1}}, ... in the wording; numbers are rounded for reading
 */
public record Remark(Wording about, List<String> values) {
    public Remark {
        values = List.copyOf(values);
    }

    public static Remark of(Wording about, Object... values) {
        return new Remark(about, List.of(values).stream().map(Remark::text).toList());
    }

    public String code() {
        return about.code();
    }

    /** The sentence in English. */
    public String text() {
        String text = about.english();
        for (int i = 0; i < values.size(); i++) {
            text = text.replace("{" + i + "}", values.get(i));
        }
        return text;
    }

    private static String text(Object value) {
        return value instanceof Double number ? Numbers.readable(number) : value.toString();
    }
}
