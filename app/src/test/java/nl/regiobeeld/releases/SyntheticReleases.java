package nl.regiobeeld.releases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.collection.AcceptedDelivery;
import nl.regiobeeld.collection.AcceptedFigures;
import nl.regiobeeld.collection.Observation;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;

/**
 * Releases of invented figures for tests of the screens: three years, drawn from a seed, with every small count hidden.
 * They are no proof of protection; they only look like a release.
 */
public final class SyntheticReleases {
    private static final int FIRST_YEAR = 2021;
    private static final int LAST_YEAR = 2023;

    private final Regions regions;
    private final Random random = new Random(2023);

    private SyntheticReleases(Regions regions) {
        this.regions = regions;
    }

    /** Writes one release of each theme for each audience. */
    public static void write(DataSource database, Themes themes, Regions regions) throws SQLException {
        var synthetic = new SyntheticReleases(regions);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (Theme theme : themes.all()) {
                AcceptedFigures figures = synthetic.figures(theme);
                var aggregation = new Aggregation(theme, figures, regions);
                for (Audience audience : Audience.values()) {
                    synthetic.seal(
                            connection, theme, audience, cells(theme, audience, aggregation), figures.deliveries());
                }
            }
            connection.commit();
        }
    }

    private static AggregatedCells cells(Theme theme, Audience audience, Aggregation aggregation) {
        return aggregation.cells(aggregation.keys(theme.tables().stream()
                .filter(table -> table.audiences().contains(audience))
                .toList()));
    }

    private AcceptedFigures figures(Theme theme) {
        var deliveries = new ArrayList<AcceptedDelivery>();
        var observations = new ArrayList<Observation>();
        for (String supplier : theme.suppliers()) {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                if (supplier.equals("fairwork") && year == FIRST_YEAR) {
                    continue;
                }
                deliveries.add(new AcceptedDelivery(
                        deliveries.size() + 1, year, supplier, new Period.Year(year), "0".repeat(64)));
                for (Period.Quarter quarter : new Period.Year(year).quarters()) {
                    if (theme.id().equals("mensenhandel")) {
                        persons(supplier, quarter, observations);
                    } else {
                        reports(theme, supplier, quarter, observations);
                    }
                }
            }
        }
        return new AcceptedFigures(deliveries, observations);
    }

    private void persons(String supplier, Period.Quarter quarter, List<Observation> into) {
        int yearly = supplier.equals("comensha") ? 44 + 6 * (quarter.year() - FIRST_YEAR) : 4 + supplier.length();
        int persons = yearly / 4 + random.nextInt(3);
        for (int i = 0; i < persons; i++) {
            var forms =
                    new ArrayList<String>(List.of(pick("sexual", "sexual", "sexual", "labour", "labour", "criminal")));
            if (random.nextInt(6) == 0 && !forms.contains("criminal")) {
                forms.add("criminal");
            }
            into.add(new Observation(
                    supplier,
                    quarter,
                    new TreeMap<>(Map.of(
                            "area", List.of(municipality()),
                            "form", forms,
                            "age",
                                    List.of(pick(
                                            "age-0-17", "age-18-22", "age-23-29", "age-23-29", "age-30-44", "age-45")),
                            "sex", List.of(pick("female", "female", "female", "male")),
                            "nationality", List.of(pick("dutch", "eu", "eu", "non-eu")),
                            "reporter", List.of(pick("police", "police", "care-coordination", "ngo", "inspectorate")))),
                    CellValue.of(1)));
        }
    }

    private void reports(Theme theme, String supplier, Period.Quarter quarter, List<Observation> into) {
        int[] yearly = {4354, 764, 822, 1578, 243, 175};
        for (Area area : regions.areas(AreaKind.MUNICIPALITY)) {
            double share = (double) regions.population(area.code())
                    / regions.population(regions.region().code());
            for (int i = 0; i < yearly.length; i++) {
                double expected = yearly[i] / 4.0 * share * (1 + 0.05 * (quarter.year() - FIRST_YEAR));
                long count = Math.max(0, Math.round(expected + random.nextGaussian() * Math.sqrt(expected)));
                into.add(new Observation(
                        supplier,
                        quarter,
                        Map.of(
                                "area", List.of(area.code()),
                                "offence",
                                        List.of(theme.dimension("offence")
                                                .codes()
                                                .get(i)
                                                .id())),
                        CellValue.of(count)));
            }
        }
    }

    private String municipality() {
        List<Area> areas = regions.areas(AreaKind.MUNICIPALITY);
        return random.nextInt(3) == 0
                ? "GM0518"
                : areas.get(random.nextInt(areas.size())).code();
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void seal(
            Connection connection,
            Theme theme,
            Audience audience,
            AggregatedCells cells,
            List<AcceptedDelivery> deliveries)
            throws SQLException {
        long threshold =
                Objects.requireNonNull(theme.protection().get(audience)).threshold();
        long release;
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into releases_release (theme, audience, number, theme_version, code_version, sealed_at, sealed_by,
                    reason, cells, hidden, inputs_hash, content_hash, proof)
                values (?, ?, 1, ?, 'test', timestamptz '2024-02-12 10:00:00+01', 'test', '', ?, 0, '', repeat('0', 64), '')
                returning id
                """)) {
            insert.setString(1, theme.id());
            insert.setString(2, audience.name());
            insert.setString(3, theme.version());
            insert.setInt(4, cells.cells().size());
            try (var result = insert.executeQuery()) {
                result.next();
                release = result.getLong(1);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into releases_input (release, delivery, supplier, sha256) values (?, ?, ?, ?)")) {
            for (AcceptedDelivery delivery : deliveries) {
                insert.setLong(1, release);
                insert.setLong(2, delivery.id());
                insert.setString(3, delivery.supplier());
                insert.setString(4, delivery.sha256());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into releases_cell (release, key, state, lower, upper) values (?, ?, ?, ?, ?)")) {
            for (var cell : cells.cells().entrySet()) {
                long count = cells.value(cell.getKey());
                boolean missing = cells.notSupplied().contains(cell.getKey());
                boolean hidden = !missing && count > 0 && count < threshold;
                insert.setLong(1, release);
                insert.setString(2, cell.getKey().text());
                insert.setString(3, missing ? "NOT_SUPPLIED" : hidden ? "HIDDEN" : "SHOWN");
                insert.setObject(4, missing || hidden ? null : count);
                insert.setObject(5, missing || hidden ? null : count);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
