package nl.regiobeeld.collection;

import java.util.List;
import java.util.Set;

/**
 * The form to open a round, with what was filled in and what is wrong with it.
 *
 * @param canLink whether persons of this theme can be counted without names
 * @param links whether that is asked
 * @param problems keys of {@link Opening.Problem}
 */
public record RoundForm(
        String theme,
        String themeName,
        String title,
        String period,
        String opensOn,
        String closesOn,
        List<Choice> suppliers,
        List<Choice> themes,
        boolean canLink,
        boolean links,
        Set<Opening.Problem> problems) {
    public RoundForm {
        suppliers = List.copyOf(suppliers);
        themes = List.copyOf(themes);
        problems = Set.copyOf(problems);
    }

    public record Choice(String id, String name, boolean chosen) {}

    public boolean has(Opening.Problem problem) {
        return problems.contains(problem);
    }
}
