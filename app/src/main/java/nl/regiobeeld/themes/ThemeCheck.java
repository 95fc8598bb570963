package nl.regiobeeld.themes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds everything in a theme's definition that contradicts itself. */
final class ThemeCheck {
    private ThemeCheck() {}

    static List<String> problems(Theme theme) {
        var problems = new ArrayList<String>();
        var codes = new HashSet<String>();
        for (Dimension dimension : theme.dimensions()) {
            var ids = new HashSet<String>();
            for (Code code : dimension.codes()) {
                if (!ids.add(code.id()) || !codes.add(code.id())) {
                    problems.add("code " + code.id() + " stands twice");
                }
            }
            for (CodeGroup group : dimension.groups()) {
                if (!ids.containsAll(group.codes())) {
                    problems.add("group " + group.id() + " names an unknown code");
                }
            }
        }
        for (PublicationTable table : theme.tables()) {
            if (theme.measures().stream().noneMatch(measure -> measure.id().equals(table.measure()))) {
                problems.add("a table counts the unknown measure " + table.measure());
            }
            if (!table.by().containsKey("period")) {
                problems.add("a table of " + table.measure() + " has no period");
            }
            table.by()
                    .forEach((id, levels) -> theme.findDimension(id)
                            .ifPresentOrElse(
                                    dimension -> levels.stream()
                                            .filter(level ->
                                                    !levels(dimension.kind()).contains(level))
                                            .forEach(level -> problems.add("level " + level + " does not fit " + id)),
                                    () -> problems.add("a table names the unknown dimension " + id)));
        }
        for (Audience audience : Audience.values()) {
            Protection protection = theme.protection().get(audience);
            if (protection == null) {
                problems.add("no protection is set for " + audience);
            } else {
                problems.addAll(problems(audience, protection));
            }
        }
        theme.findLinking().ifPresent(linking -> addProblems(theme, linking, problems));
        return problems;
    }

    private static List<String> problems(Audience audience, Protection protection) {
        var problems = new ArrayList<String>();
        if (protection.rounds() && protection.base() < 3) {
            problems.add("rounding for " + audience + " needs a base of at least 3");
        }
        if (protection.rounds() && protection.minimumWidth() > protection.base() - 1) {
            problems.add("rounding for " + audience + " cannot leave more than its base less one");
        }
        if (protection.smallShare() < 0 || protection.smallShare() > 1) {
            problems.add("the share of small figures for " + audience + " lies between 0 and 1");
        }
        return problems;
    }

    private static void addProblems(Theme theme, Linking linking, List<String> problems) {
        if (theme.measures().stream().noneMatch(measure -> measure.id().equals(linking.measure()))) {
            problems.add("linking counts the unknown measure " + linking.measure());
        }
        if (theme.measures().stream().noneMatch(measure -> measure.id().equals(linking.registrations()))) {
            problems.add("linking compares with the unknown measure " + linking.registrations());
        }
        if (linking.lists().size() + 1 > Linking.MOST_LISTS) {
            problems.add("linking has more than " + Linking.MOST_LISTS + " lists");
        }
        if (linking.retentionDays() < 1) {
            problems.add("linking keeps encodings for less than a day");
        }
        var seen = new HashSet<String>();
        for (Linking.SourceList list : linking.lists()) {
            for (String supplier : list.suppliers()) {
                if (!theme.suppliers().contains(supplier) || !seen.add(supplier)) {
                    problems.add("supplier " + supplier + " of list " + list.id() + " is unknown or on two lists");
                }
            }
        }
    }

    private static Set<String> levels(Dimension.Kind kind) {
        return switch (kind) {
            case PERIOD -> Set.of("years", "year", "quarter");
            case AREA -> Set.of("safety-region", "district", "municipality");
            case CATEGORY -> Set.of("group", "code");
            case SUPPLIER -> Set.of("supplier");
        };
    }
}
