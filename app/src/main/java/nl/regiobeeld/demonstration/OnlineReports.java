package nl.regiobeeld.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Period;

/** Spreads the reports of a year over quarters and municipalities; each offence keeps its exact total. */
final class OnlineReports {
    /** Purchases, and the fraud with them, peak before the holidays. */
    private static final List<Double> PURCHASE_SEASON = List.of(0.235, 0.225, 0.23, 0.31);

    private static final List<Double> EVEN_SEASON = List.of(0.25, 0.245, 0.24, 0.265);

    private OnlineReports() {}

    /** Counts by quarter, municipality and offence, zeros included, in that order. */
    static Map<List<String>, Integer> of(Regions regions, YearMargins margins, long seed) {
        List<String> municipalities =
                regions.areas(AreaKind.MUNICIPALITY).stream().map(Area::code).toList();
        // how often residents report stays the same from year to year
        var habits = new Draws(seed, "reporting habits");
        var weights = new HashMap<String, Double>();
        municipalities.forEach(code -> weights.put(code, regions.population(code) * habits.factor(0.1)));

        var quarters = new Period.Year(margins.year()).quarters();
        var reports = new LinkedHashMap<List<String>, Integer>();
        for (Period.Quarter quarter : quarters) {
            for (String municipality : municipalities) {
                for (String offence : new TreeMap<>(margins.online()).keySet()) {
                    reports.put(List.of(quarter.code(), municipality, offence), 0);
                }
            }
        }
        var draws = new Draws(seed, "online reports " + margins.year());
        new TreeMap<>(margins.online()).forEach((offence, total) -> {
            List<Double> season = offence.equals("trade-fraud") ? PURCHASE_SEASON : EVEN_SEASON;
            var leaves = new ArrayList<List<String>>();
            var likelihood = new HashMap<List<String>, Double>();
            for (Period.Quarter quarter : quarters) {
                for (String municipality : municipalities) {
                    var leaf = List.of(quarter.code(), municipality, offence);
                    leaves.add(leaf);
                    likelihood.put(leaf, season.get(quarter.number() - 1) * weights.getOrDefault(municipality, 0.0));
                }
            }
            for (int i = 0; i < total; i++) {
                reports.merge(draws.oneOf(leaves, leaf -> likelihood.getOrDefault(leaf, 0.0)), 1, Integer::sum);
            }
        });
        return reports;
    }
}
