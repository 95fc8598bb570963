package nl.regiobeeld.releases;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import nl.regiobeeld.estimation.Method;
import nl.regiobeeld.estimation.Refusal;
import nl.regiobeeld.estimation.Remark;
import nl.regiobeeld.estimation.Statement;
import nl.regiobeeld.estimation.Warning;

/**
 * What of the engine's remarks may be published. A remark names lists and counts them, and these counts were never
 * protected; so of each kind it is decided here which of its values may be seen, and a new kind does not compile before that
 * is decided. Two remarks of one kind are then one.
 */
final class SafeWords {
    private static final double STEP = 10;

    /** For a factor that has no end. */
    private static final double UNLIMITED = 999;

    private SafeWords() {}

    static List<Size.Said> of(List<Remark> remarks) {
        var said = new LinkedHashSet<Size.Said>();
        remarks.forEach(remark -> said.add(of(remark)));
        return List.copyOf(said);
    }

    static Size.Said of(Remark remark) {
        return switch (remark.about()) {
            case Refusal refusal -> of(refusal, remark);
            case Warning warning -> of(warning, remark);
            case Statement statement -> of(statement, remark);
        };
    }

    private static Size.Said of(Refusal refusal, Remark remark) {
        return switch (refusal) {
            case NO_ADMISSIBLE_MODEL, TOO_MANY_LISTS -> numbers(remark, 1, 0);
            case TOO_FEW_LISTS,
                    TWO_LISTS,
                    NO_OVERLAP,
                    LIST_CONTAINS_ALL,
                    NO_MAIN_ESTIMATE,
                    NO_TRIANGLE,
                    CHAINS_DISAGREE,
                    UNINFORMED,
                    NO_METHOD,
                    HIDDEN_COUNTS,
                    HIDDEN_MAY_REFUSE -> numbers(remark, 1);
        };
    }

    private static Size.Said of(Warning warning, Remark remark) {
        return switch (warning) {
            case MOSTLY_HIDDEN, CLOSE_MODELS_DISAGREE, PLAUSIBLE_MODELS_DISAGREE, METHODS_DISAGREE ->
                new Size.Said(remark.about().textKey(), "", List.of(tenths(number(remark, 0))));
            case SEARCH_REDUCED -> numbers(remark, 1, 0, 1);
            case LIMITS_UNSTABLE, LIMITS_DISAGREE, METHOD_UNAVAILABLE ->
                new Size.Said(remark.about().textKey(), method(remark), List.of());
            case FEW_ON_TWO_LISTS,
                    ZERO_OVERLAP,
                    WEAK_LIST,
                    FEW_PEOPLE,
                    EMPTY_LIST,
                    IDENTICAL_LISTS,
                    NESTED_LISTS,
                    LEAVE_ONE_OUT,
                    MERGE_TWO,
                    INCONSISTENT,
                    HIDDEN_COUNTS,
                    REFERRAL,
                    DUPLICATES,
                    OPEN -> numbers(remark, 1);
        };
    }

    private static Size.Said of(Statement statement, Remark remark) {
        return switch (statement) {
            case SENSITIVITY -> numbers(remark, STEP, 0, 1);
            case MODELS, MODELS_BOUNDED, RESAMPLES, GIVEN_RESAMPLES -> numbers(remark, 1, 0);
            case ASSUMPTION, TOO_LOW, UNCHECKED -> numbers(remark, 1);
        };
    }

    /** The values at these positions, rounded to a step. */
    private static Size.Said numbers(Remark remark, double step, int... positions) {
        return new Size.Said(
                remark.about().textKey(),
                "",
                Arrays.stream(positions)
                        .mapToObj(position -> step * Math.rint(number(remark, position) / step))
                        .toList());
    }

    private static double tenths(double number) {
        return Math.rint(10 * number) / 10;
    }

    private static double number(Remark remark, int position) {
        String value = remark.values().get(position).replace(",", "");
        return value.matches("-?[0-9.]+") ? Double.parseDouble(value) : UNLIMITED;
    }

    private static String method(Remark remark) {
        return Method.valueOf(remark.values().getFirst().toUpperCase(Locale.ROOT))
                .code();
    }
}
