package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Code;
import nl.regiobeeld.themes.CodeGroup;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Period;

/** Turns the levels of a publication table into categories, and a record's category into all categories it counts for. */
final class Levels {
    private final Regions regions;
    private final List<Period> periods;
    private final List<String> suppliers;

    Levels(Regions regions, List<Period> periods, List<String> suppliers) {
        this.regions = regions;
        this.periods = List.copyOf(periods);
        this.suppliers = List.copyOf(suppliers);
    }

    /** All categories of a dimension at these levels, in the order of the definition. */
    List<String> categories(Dimension dimension, List<String> levels) {
        var categories = new ArrayList<String>();
        for (String level : levels) {
            switch (level) {
                case "years" ->
                    periods.stream()
                            .filter(Period.Years.class::isInstance)
                            .map(Period::code)
                            .forEach(categories::add);
                case "year" ->
                    periods.stream()
                            .filter(Period.Year.class::isInstance)
                            .map(Period::code)
                            .forEach(categories::add);
                case "quarter" ->
                    periods.stream()
                            .filter(Period.Quarter.class::isInstance)
                            .map(Period::code)
                            .forEach(categories::add);
                case "safety-region" -> areas(AreaKind.SAFETY_REGION, categories);
                case "district" -> areas(AreaKind.DISTRICT, categories);
                case "municipality" -> areas(AreaKind.MUNICIPALITY, categories);
                case "group" -> dimension.groups().stream().map(CodeGroup::id).forEach(categories::add);
                case "code" -> dimension.codes().stream().map(Code::id).forEach(categories::add);
                case "supplier" -> categories.addAll(suppliers);
                default -> throw new IllegalArgumentException("Unknown level " + level);
            }
        }
        return categories;
    }

    /** Every category for which a record with these leaf categories counts. */
    Set<String> counted(Dimension dimension, List<String> leaves) {
        var counted = new TreeSet<String>();
        for (String leaf : leaves) {
            switch (dimension.kind()) {
                case PERIOD -> {
                    Period quarter = Period.of(leaf);
                    periods.stream()
                            .filter(period -> period.contains(quarter))
                            .map(Period::code)
                            .forEach(counted::add);
                }
                case AREA -> {
                    counted.add(leaf);
                    for (AreaKind kind : List.of(AreaKind.SAFETY_REGION, AreaKind.DISTRICT)) {
                        regions.parent(leaf, kind).map(Area::code).ifPresent(counted::add);
                    }
                }
                case CATEGORY -> {
                    counted.add(leaf);
                    dimension.groups().stream()
                            .filter(group -> group.codes().contains(leaf))
                            .map(CodeGroup::id)
                            .forEach(counted::add);
                }
                case SUPPLIER -> counted.add(leaf);
            }
        }
        return counted;
    }

    private void areas(AreaKind kind, List<String> categories) {
        regions.areas(kind).stream().map(Area::code).forEach(categories::add);
    }
}
