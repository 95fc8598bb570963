package nl.regiobeeld.web.charts;

import static nl.regiobeeld.web.charts.Json.array;
import static nl.regiobeeld.web.charts.Json.object;

import java.util.List;

/** Hatchings: what colour alone would say. */
final class Decals {

    private static final String LIGHT = "rgba(255,255,255,0.55)";

    /** For a protected area: grey lines on paper. */
    static final Object HIDDEN = object(
            "symbol",
            "rect",
            "color",
            "#8a9a9f",
            "dashArrayX",
            array(1, 0),
            "dashArrayY",
            array(1.6, 5),
            "rotation",
            -Math.PI / 4);

    /** One for each part of a stacked bar, in the order of the series colours. */
    static final List<Object> PARTS =
            List.of(plain(), lines(-Math.PI / 4), dots(), plain(), lines(Math.PI / 4), lines(0));

    private Decals() {}

    private static Object plain() {
        return object("symbol", "none");
    }

    private static Object lines(double rotation) {
        return object(
                "symbol",
                "rect",
                "color",
                LIGHT,
                "dashArrayX",
                array(1, 0),
                "dashArrayY",
                array(2, 6),
                "rotation",
                rotation);
    }

    private static Object dots() {
        return object(
                "symbol",
                "circle",
                "symbolSize",
                0.8,
                "color",
                LIGHT,
                "dashArrayX",
                array(array(6, 6), array(0, 6, 6, 0)),
                "dashArrayY",
                array(5, 0));
    }
}
