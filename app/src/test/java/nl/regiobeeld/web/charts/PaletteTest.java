package nl.regiobeeld.web.charts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteTest {

    /** Machado, Oliveira and Fernandes (2009), full severity: protanopia, deuteranopia, tritanopia; and no change. */
    private static final double[][][] EYES = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}
    };

    @Test
    void everyBarLineAndMarkerStandsOutFromThePage() {
        List<String> drawn = new ArrayList<>(Palette.SERIES);
        drawn.addAll(List.of(Palette.MAIN, Palette.QUIET, Palette.ACCENT, Palette.AXIS, Palette.BORDER));
        drawn.forEach(color -> assertTrue(Palette.contrast(color, Palette.PAPER) >= 3, color));
    }

    @Test
    void textIsReadableOnEverythingItStandsOn() {
        assertTrue(Palette.contrast(Palette.INK, Palette.PAPER) >= 7);
        assertTrue(Palette.contrast(Palette.SOFT, Palette.PAPER) >= 4.5);
        assertTrue(Palette.contrast(Palette.ACCENT, Palette.PAPER) >= 4.5);
        List<String> grounds = new ArrayList<>(Palette.SERIES);
        grounds.addAll(List.of(Palette.HIDDEN, Palette.NO_DATA));
        IntStream.rangeClosed(2, Palette.MAX_CLASSES).forEach(count -> grounds.addAll(Palette.classes(count)));
        grounds.forEach(ground -> assertTrue(Palette.contrast(ground, Palette.textOn(ground)) >= 4.5, ground));
    }

    @Test
    void seriesStayApartForEveryKindOfColourBlindness() {
        for (double[][] eye : EYES) {
            for (int i = 0; i < Palette.SERIES.size(); i++) {
                for (int j = 0; j < i; j++) {
                    String one = Palette.SERIES.get(i);
                    String other = Palette.SERIES.get(j);
                    assertTrue(distance(lab(one, eye), lab(other, eye)) >= 20, one + " and " + other);
                }
            }
        }
    }

    @Test
    void classesOfAMapDarkenStepByStep() {
        for (int count = 2; count <= Palette.MAX_CLASSES; count++) {
            List<String> classes = Palette.classes(count);
            for (int i = 1; i < count; i++) {
                double step = Palette.contrast(classes.get(i - 1), Palette.PAPER) * 1.25;
                assertTrue(Palette.contrast(classes.get(i), Palette.PAPER) >= step, classes.get(i));
            }
        }
    }

    private static double[] lab(String color, double[][] eye) {
        double[] rgb = IntStream.of(1, 3, 5)
                .mapToDouble(at -> linear(Integer.parseInt(color, at, at + 2, 16) / 255.0))
                .toArray();
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                seen[i] += eye[i][j] * rgb[j];
            }
        }
        double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double root(double value) {
        double positive = Math.max(0, value);
        return positive > 0.008856 ? Math.cbrt(positive) : 7.787 * positive + 16.0 / 116;
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(IntStream.range(0, 3)
                .mapToDouble(i -> (one[i] - other[i]) * (one[i] - other[i]))
                .sum());
    }
}
