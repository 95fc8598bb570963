package nl.regiobeeld.web.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One chart of every kind, with every kind of trouble in it: long names, hidden and missing values, breaks, bounds. */
final class SampleCharts {

    static final Locale DUTCH = Locale.of("nl");
    static final Datum SECRET = new Datum.Hidden("[g]", "te weinig om te tonen");
    static final Datum ABSENT = new Datum.Missing("[n]", "niet aangeleverd");
    static final ChartCredits CREDITS = new ChartCredits(
            "Fictieve demonstratiegegevens",
            List.of(
                    "Bron: aanleveringen van veertien partners. Bijgewerkt op 12 november 2025.",
                    "Eén persoon telt één keer."));

    private SampleCharts() {}

    static Map<String, ChartSpec> all() {
        Map<String, ChartSpec> charts = new LinkedHashMap<>();
        charts.put("bars-across", forms());
        charts.put("bars-compared", compared());
        charts.put("bars-upright", ages());
        charts.put("lines-one", trend());
        charts.put("lines-many", reporters());
        charts.put("stacked", sexes());
        charts.put("intervals", survey());
        charts.put("upset", overlaps());
        charts.put("map", map());
        charts.put("map-districts", districts());
        return charts;
    }

    static ChartTexts texts(String id, String title, String measure) {
        return new ChartTexts(id, title, measure, "Wat de grafiek toont, in woorden.", DUTCH);
    }

    static Bars forms() {
        return Bars.across(
                texts(
                        "vormen",
                        "Seksuele uitbuiting komt het vaakst voor, daarna uitbuiting op het werk",
                        "Slachtoffers naar vorm van uitbuiting, regio Den Haag, 2023, aantal personen"),
                NumberStyle.whole("personen"),
                Bars.ranked(List.of(
                        Bars.Bar.of("Criminele uitbuiting", Datum.of(12)),
                        Bars.Bar.of("Gedwongen dienstbaarheid", SECRET),
                        Bars.Bar.of("Uitbuiting op het werk of bij dienstverlening", Datum.of(22)),
                        Bars.Bar.of("Seksuele uitbuiting", Datum.of(31)),
                        Bars.Bar.of("Orgaanhandel", Datum.of(0)),
                        Bars.Bar.of("Gedwongen bedelarij", ABSENT))));
    }

    static UpSet overlaps() {
        List<String> lists = List.of("Landelijk register", "Politie en opsporing", "Zorgcoördinatie en zorghuis");
        return new UpSet(
                texts(
                        "overlap",
                        "Van de 57 personen bij de politie staan er 47 ook in het register",
                        "Personen naar de bronnen die hen kennen, regio Den Haag, 2024, aantal personen"),
                NumberStyle.whole("personen"),
                lists,
                UpSet.ranked(List.of(
                        new UpSet.Column("Politie en opsporing", List.of(1), Datum.of(57)),
                        new UpSet.Column("Landelijk register", List.of(0), Datum.of(69)),
                        new UpSet.Column("Zorgcoördinatie en zorghuis", List.of(2), Datum.of(52)),
                        new UpSet.Column("Landelijk register en politie", List.of(0, 1), Datum.of(47)),
                        new UpSet.Column("Landelijk register en zorg", List.of(0, 2), Datum.of(36)),
                        new UpSet.Column("Politie en zorg", List.of(1, 2), SECRET))));
    }

    static Bars compared() {
        return new Bars(
                texts(
                        "online-meldingen",
                        "Online oplichting gaat ver boven alle andere vormen uit",
                        "Meldingen van online criminaliteit, regio Den Haag, 2023, aantal meldingen"),
                NumberStyle.whole("meldingen"),
                Bars.Direction.ACROSS,
                List.of(
                        bar("Online oplichting", Datum.of(4354), Datum.of(4020), Bars.Role.MAIN),
                        bar("Fraude met betaalmiddelen", Datum.of(1578), Datum.of(1702), Bars.Role.MAIN),
                        bar("Hacken", Datum.of(822), Datum.of(640), Bars.Role.ACCENT),
                        bar("Bedreiging", Datum.of(764), SECRET, Bars.Role.MAIN),
                        bar("Identiteitsfraude", Datum.of(243), Datum.of(251), Bars.Role.QUIET),
                        bar("Smaad en laster", Datum.of(175), Datum.of(180), Bars.Role.QUIET)),
                "Vorig jaar");
    }

    private static Bars.Bar bar(String label, Datum value, Datum compared, Bars.Role role) {
        return new Bars.Bar(label, value, compared, role);
    }

    static Bars ages() {
        return Bars.upright(
                texts(
                        "leeftijd",
                        "De meeste slachtoffers zijn jonger dan 35",
                        "Slachtoffers naar leeftijd, regio Den Haag, 2023"),
                NumberStyle.whole("personen"),
                List.of(
                        Bars.Bar.of("0–17", SECRET),
                        Bars.Bar.of("18–24", Datum.of(17)),
                        Bars.Bar.of("25–34", Datum.of(19)),
                        Bars.Bar.of("35–44", Datum.of(11)),
                        Bars.Bar.of("45–54", Datum.of(7)),
                        Bars.Bar.of("55+", SECRET)));
    }

    static Lines trend() {
        return new Lines(
                texts(
                        "trend",
                        "Sinds 2022 steeds meer slachtoffers in beeld",
                        "Slachtoffers per kwartaal, regio Den Haag, aantal personen"),
                NumberStyle.whole("personen"),
                quarters(),
                List.of(new Lines.Series("Slachtoffers", points(9, 11, 8, 12, null, 13, 15, 12, 14, 17, 16, 19))),
                List.of(new Lines.Break(8, "Arbeidsinspectie telt sinds 2024 ook meldingen zonder naam")));
    }

    static Lines reporters() {
        return new Lines(
                texts(
                        "melders",
                        "De politie meldt het meest; de zorg haalt in",
                        "Meldingen per kwartaal naar melder, regio Den Haag"),
                NumberStyle.whole("meldingen"),
                quarters(),
                List.of(
                        new Lines.Series("Politie", points(52, 61, 58, 66, 70, 68, 74, 71, 69, 75, 80, 82)),
                        new Lines.Series("Zorgcoördinatie", points(21, 24, 22, 30, 34, null, 41, 46, 52, 55, 61, 66)),
                        new Lines.Series("Arbeidsinspectie", points(18, 15, 19, 20, 16, 22, 21, 25, 38, 36, 41, 40)),
                        new Lines.Series("Gemeenten", points(null, null, 9, 8, 11, 10, 12, 14, 13, 15, 14, 17))),
                List.of(new Lines.Break(8, "Arbeidsinspectie telt anders")));
    }

    static List<String> quarters() {
        return IntStream.range(0, 12)
                .mapToObj(i -> (2022 + i / 4) + "-K" + (i % 4 + 1))
                .toList();
    }

    private static List<Lines.Point> points(@Nullable Integer... values) {
        List<Lines.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Integer value = values[i];
            boolean provisional = i >= values.length - 2;
            points.add(
                    value == null
                            ? Lines.Point.of(SECRET)
                            : new Lines.Point(Datum.of(value), value < 20 ? around(value) : null, provisional));
        }
        return points;
    }

    private static Bounds around(int value) {
        double margin = 1.5 * Math.sqrt(value);
        return new Bounds(Math.max(0, value - margin), value + margin);
    }

    static StackedBars sexes() {
        return new StackedBars(
                texts(
                        "geslacht",
                        "Bij seksuele uitbuiting zijn bijna alle slachtoffers vrouw",
                        "Slachtoffers naar geslacht en vorm, 2021–2023, procent"),
                0,
                List.of("Vrouw", "Man", "Anders", "Onbekend"),
                List.of(
                        new StackedBars.Row("Seksuele uitbuiting", List.of(Datum.of(87), Datum.of(8), SECRET, SECRET)),
                        new StackedBars.Row(
                                "Uitbuiting op het werk",
                                List.of(Datum.of(31), Datum.of(58), Datum.of(2), Datum.of(9))),
                        new StackedBars.Row("Criminele uitbuiting", List.of(SECRET, SECRET, SECRET, SECRET)),
                        new StackedBars.Row(
                                "Hele regio", List.of(Datum.of(61), Datum.of(30), Datum.of(3), Datum.of(6)))));
    }

    static Intervals survey() {
        return new Intervals(
                texts(
                        "slachtofferschap",
                        "In Den Haag vaker slachtoffer dan gemiddeld; elders is het verschil onzeker",
                        "Slachtoffer van online criminaliteit, 15 jaar en ouder, 2023, procent met 95%-marge"),
                NumberStyle.percent(1),
                List.of(
                        new Intervals.Row("'s-Gravenhage", Datum.of(17.9), new Bounds(16.6, 19.2), false),
                        new Intervals.Row("Leiden", Datum.of(16.8), new Bounds(14.4, 19.2), false),
                        new Intervals.Row("Zoetermeer", Datum.of(15.9), new Bounds(13.7, 18.1), false),
                        new Intervals.Row("Wassenaar (district D)", Datum.of(15.1), new Bounds(13.9, 16.3), true),
                        new Intervals.Row("Zoeterwoude", SECRET, null, false)),
                new Intervals.Reference("Hele regio", 16.2));
    }

    static final String[][] MUNICIPALITIES = {
        {"GM0484", "Alphen aan den Rijn"},
        {"GM0503", "Delft"},
        {"GM0513", "Gouda"},
        {"GM0518", "'s-Gravenhage"},
        {"GM0534", "Hillegom"},
        {"GM0537", "Katwijk"},
        {"GM0546", "Leiden"},
        {"GM0547", "Leiderdorp"},
        {"GM0553", "Lisse"},
        {"GM0569", "Nieuwkoop"},
        {"GM0575", "Noordwijk"},
        {"GM0579", "Oegstgeest"},
        {"GM0603", "Rijswijk"},
        {"GM0626", "Voorschoten"},
        {"GM0627", "Waddinxveen"},
        {"GM0629", "Wassenaar"},
        {"GM0637", "Zoetermeer"},
        {"GM0638", "Zoeterwoude"},
        {"GM1525", "Teylingen"},
        {"GM1783", "Westland"},
        {"GM1842", "Midden-Delfland"},
        {"GM1884", "Kaag en Braassem"},
        {"GM1892", "Zuidplas"},
        {"GM1901", "Bodegraven-Reeuwijk"},
        {"GM1916", "Leidschendam-Voorburg"},
        {"GM1926", "Pijnacker-Nootdorp"},
        {"GM1931", "Krimpenerwaard"}
    };

    static Choropleth map() {
        List<Choropleth.Area> areas = new ArrayList<>();
        for (int i = 0; i < MUNICIPALITIES.length; i++) {
            int turn = i * 7 % 11;
            Choropleth.Shade shade = turn > 7
                    ? new Choropleth.Shade.Hidden("Te weinig om te tonen")
                    : turn == 7
                            ? new Choropleth.Shade.NoData("Niet aangeleverd")
                            : new Choropleth.Shade.InClass(
                                    turn % 5, "tussen " + turn % 5 * 5 + " en " + (turn % 5 * 5 + 4));
            areas.add(new Choropleth.Area(MUNICIPALITIES[i][0], MUNICIPALITIES[i][1], shade));
        }
        return new Choropleth(
                texts(
                        "kaart",
                        "Meer slachtoffers per inwoner langs de kust",
                        "Slachtoffers naar gemeente van uitbuiting, 2021–2023, per 100.000 inwoners"),
                "gemeenten-2023",
                "Per 100.000 inwoners",
                List.of("0–4", "5–9", "10–14", "15–19", "20 of meer"),
                areas,
                "GM1916");
    }

    static Choropleth districts() {
        return new Choropleth(
                texts(
                        "districten",
                        "District A/B/C telt de meeste slachtoffers",
                        "Slachtoffers naar politiedistrict, 2023, aantal personen"),
                "districten-2023",
                "Aantal personen",
                List.of("5–9", "10–19", "20 of meer"),
                List.of(
                        new Choropleth.Area("PD-ABC", "Den Haag", new Choropleth.Shade.InClass(2, "27 personen")),
                        new Choropleth.Area("PD-D", "District D", new Choropleth.Shade.InClass(0, "7 personen")),
                        new Choropleth.Area("PD-E", "District E", new Choropleth.Shade.InClass(1, "11 personen")),
                        new Choropleth.Area("PD-F", "District F", new Choropleth.Shade.Hidden("Te weinig om te tonen")),
                        new Choropleth.Area(
                                "PD-G", "District G", new Choropleth.Shade.Hidden("Te weinig om te tonen"))),
                null);
    }
}
