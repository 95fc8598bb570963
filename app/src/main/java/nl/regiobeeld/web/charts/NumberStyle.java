package nl.regiobeeld.web.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How the numbers of a chart are written.
 *
 * @param decimals at most so many; zeros at the end are left out
 * @param unit what is counted, for example {@code personen}; {@code %} is set against the number
 */
public record NumberStyle(int decimals, String unit) {

    public NumberStyle {
        if (decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException("Decimals: " + decimals);
        }
    }

    public static NumberStyle whole(String unit) {
        return new NumberStyle(0, unit);
    }

    public static NumberStyle percent(int decimals) {
        return new NumberStyle(decimals, "%");
    }

    boolean isPercent() {
        return unit.equals("%");
    }

    /** The number alone, a percentage with its sign: {@code 1.062}, {@code 55,4%}. */
    public String shortText(double number, Locale language) {
        boolean dutch = language.getLanguage().equals("nl");
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        rounded = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        String plain = rounded.abs().setScale(Math.max(0, rounded.scale())).toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(rounded.signum() < 0 ? "\u2212" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(dutch ? '.' : ',');
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(dutch ? ',' : '.').append(plain, point + 1, plain.length());
        }
        return text.append(isPercent() ? "%" : "").toString();
    }

    /** The number with its unit: {@code 31 personen}. */
    public String text(double number, Locale language) {
        return isPercent() || unit.isEmpty() ? shortText(number, language) : shortText(number, language) + " " + unit;
    }

    /** The bounds of an estimate: {@code 16,6–19,2%}. */
    String between(Bounds bounds, Locale language) {
        String low = shortText(bounds.low(), language);
        return (isPercent() ? low.substring(0, low.length() - 1) : low) + "\u2013" + shortText(bounds.high(), language);
    }

    /** The number with its unit, or the reason why there is none. */
    public String text(Datum datum, Locale language) {
        return switch (datum) {
            case Datum.Shown(double number) -> text(number, language);
            case Datum.Hidden(String mark, String reason) -> reason;
            case Datum.Missing(String mark, String reason) -> reason;
        };
    }

    /** What stands in a table: the number alone, or the mark. */
    public String cell(Datum datum, Locale language) {
        return datum instanceof Datum.Shown(double number) ? shortText(number, language) : datum.mark();
    }
}
