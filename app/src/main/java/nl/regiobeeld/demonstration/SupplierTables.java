package nl.regiobeeld.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;

/** Writes what suppliers know as tables with the theme's own column names. */
final class SupplierTables {
    private static final String SEVERAL = "|";
    private static final String COUNT_UNKNOWN = "onbekend";
    private static final String FEW = "<5";

    private final Theme theme;
    private final Regions regions;

    SupplierTables(Theme theme, Regions regions) {
        this.theme = theme;
        this.regions = regions;
    }

    Table table(SupplierHabit habit, List<Registration> registrations) {
        return switch (habit.detail()) {
            case REGISTRATIONS -> registrations(habit, registrations);
            case TALLIES -> tallies(habit, registrations);
            case COARSE_TALLIES ->
                tallies(habit, registrations.stream().map(Registration::coarse).toList());
        };
    }

    private Table registrations(SupplierHabit habit, List<Registration> registrations) {
        var header = new ArrayList<>(List.of(theme.recordColumn()));
        List<Dimension> dimensions = dimensions(registrations);
        dimensions.forEach(dimension -> header.add(dimension.column()));
        header.add(theme.freeText());
        var rows = new ArrayList<List<String>>();
        for (Registration registration : registrations) {
            var row = new ArrayList<>(List.of(registration.number()));
            dimensions.forEach(dimension -> row.add(text(habit, dimension, registration)));
            row.add(registration.remark());
            rows.add(row);
        }
        return new Table(header, rows);
    }

    private Table tallies(SupplierHabit habit, List<Registration> registrations) {
        List<Dimension> dimensions = dimensions(registrations);
        var counts = new LinkedHashMap<List<String>, Integer>();
        for (Registration registration : registrations) {
            counts.merge(
                    dimensions.stream()
                            .map(dimension -> text(habit, dimension, registration))
                            .toList(),
                    1,
                    Integer::sum);
        }
        return tallies(dimensions, counts);
    }

    /** Reports of online crime by municipality and kind of offence, zeros included. */
    Table reports(Map<List<String>, Integer> reports, SupplierHabit.Wording wording) {
        List<Dimension> dimensions =
                List.of(theme.dimension("period"), theme.dimension("area"), theme.dimension("offence"));
        var counts = new LinkedHashMap<List<String>, Integer>();
        reports.forEach((leaf, count) -> counts.put(
                List.of(
                        leaf.get(0),
                        regions.area(leaf.get(1)).name(),
                        wording.write(theme.dimension("offence"), leaf.get(2))),
                count));
        return tallies(dimensions, counts);
    }

    private Table tallies(List<Dimension> dimensions, Map<List<String>, Integer> counts) {
        var header = dimensions.stream().map(Dimension::column).collect(Collectors.toCollection(ArrayList::new));
        header.add(theme.countColumn());
        var rows = new ArrayList<List<String>>();
        counts.forEach((categories, count) -> {
            var row = new ArrayList<>(categories);
            row.add(Integer.toString(count));
            rows.add(row);
        });
        return new Table(header, rows);
    }

    /**
     * As a supplier counts that has just begun: in the first half of the year "fewer than five" for every small count, and
     * for the first line nobody knows any more.
     */
    Table asBeginner(Table tallies) {
        String count = theme.countColumn();
        String period = theme.dimension("period").column();
        Table changed = tallies.with(0, count, COUNT_UNKNOWN);
        for (int row = 1; row < changed.rows().size(); row++) {
            List<String> cells = changed.rows().get(row);
            boolean firstHalf =
                    Period.of(cells.get(changed.header().indexOf(period))).end().getMonthValue() <= 6;
            if (firstHalf && Integer.parseInt(cells.get(changed.header().indexOf(count))) < 5) {
                changed = changed.with(row, count, FEW);
            }
        }
        return changed;
    }

    /** Every dimension a supplier fills in; who reported only where it says so. */
    private List<Dimension> dimensions(List<Registration> registrations) {
        boolean withReporter = registrations.stream()
                .anyMatch(registration -> !registration.reporter().isEmpty());
        return theme.dimensions().stream()
                .filter(dimension -> dimension.kind() != Dimension.Kind.SUPPLIER)
                .filter(dimension -> withReporter || !dimension.id().equals("reporter"))
                .toList();
    }

    private String text(SupplierHabit habit, Dimension dimension, Registration registration) {
        return switch (dimension.id()) {
            case "period" -> registration.quarter().code();
            case "area" -> regions.area(registration.municipality()).name();
            case "form" ->
                registration.forms().stream()
                        .map(form -> habit.wording().write(dimension, form))
                        .collect(Collectors.joining(SEVERAL));
            case "age" -> habit.wording().write(dimension, registration.age());
            case "sex" -> habit.wording().write(dimension, registration.sex());
            case "nationality" -> habit.wording().write(dimension, registration.nationality());
            case "reporter" -> habit.wording().write(dimension, registration.reporter());
            default -> throw new IllegalStateException("The demonstration does not know dimension " + dimension.id());
        };
    }
}
