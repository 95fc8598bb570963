package nl.regiobeeld.monitor;

import nl.regiobeeld.trends.Change;
import nl.regiobeeld.trends.Verdict;

/** The words for a change between two periods, as strong as the figures allow and no stronger. */
final class ChangeWords {
    private ChangeWords() {}

    /** After a figure: "9 more than in 2022; that may be chance". */
    static String of(Scene scene, Change change, String previous) {
        if (mayBeRounding(scene, change)) {
            return scene.t("change.rounding", previous);
        }
        return scene.t("change." + key(change), scene.number(Math.abs(change.difference())), previous, change.before());
    }

    /** A direction for the eye; none where none may be claimed. */
    static String direction(Scene scene, Change change) {
        if (mayBeRounding(scene, change)) {
            return "unsure";
        }
        return switch (change.verdict()) {
            case MORE -> "up";
            case FEWER -> "down";
            case ABOUT_EQUAL -> "same";
            case NOT_CLEAR, TOO_FEW -> "unsure";
        };
    }

    /** Both figures may be off by as much as rounding allows; a smaller difference says nothing. */
    private static boolean mayBeRounding(Scene scene, Change change) {
        return scene.rounding()
                .filter(rule -> Math.abs(change.difference()) <= 2 * rule.deviation())
                .isPresent();
    }

    private static String key(Change change) {
        Verdict verdict = change.verdict();
        if (verdict != Verdict.NOT_CLEAR && verdict != Verdict.TOO_FEW) {
            return verdict.key();
        }
        return verdict.key() + (change.difference() > 0 ? "-more" : change.difference() < 0 ? "-fewer" : "-equal");
    }
}
