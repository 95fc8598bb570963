package nl.regiobeeld.web.charts;

import java.util.List;

/**
 * The colours of all charts. Series colours stay apart for the three kinds of colour blindness and reach 3:1 on white;
 * where parts touch, hatching tells them apart without colour as well. Class colours run from light to dark.
 */
final class Palette {

    static final String INK = "#17262c";
    static final String SOFT = "#4a5c64";
    static final String GRID = "#e1e8ea";
    static final String AXIS = "#75888f";
    static final String PAPER = "#ffffff";
    static final String MAIN = "#0f5f70";
    static final String QUIET = "#82959c";
    static final String ACCENT = "#b4590a";
    static final String SURROUNDINGS = "#eef2f2";
    static final String BORDER = "#5c7077";
    static final String NO_DATA = "#dfe4e5";
    static final String HIDDEN = "#f6f4ee";

    static final List<String> SERIES = List.of("#0f5f70", "#cc7a1a", "#7d5fc0", "#28356e", "#3a9a8c", "#7a4a21");
    static final int MAX_CLASSES = 6;

    private static final String[][] CLASSES = {
        {"#bfdde1", "#1d7585"},
        {"#cfe5e8", "#62a9b4", "#0c4d5a"},
        {"#d3e7ea", "#86bfc8", "#2a7d8d", "#0a3f4b"},
        {"#d6e9eb", "#9ccbd2", "#589fac", "#237484", "#0a3c47"},
        {"#d9ebed", "#aed4da", "#79b4bf", "#4896a5", "#1c6a7a", "#083540"}
    };

    private Palette() {}

    static List<String> classes(int count) {
        return List.of(CLASSES[count - 2]);
    }

    /** Ink or white, whichever reads best on this colour. */
    static String textOn(String background) {
        return contrast(background, INK) >= contrast(background, PAPER) ? INK : PAPER;
    }

    /** The contrast ratio of WCAG 2.2 between two colours, 1 to 21. */
    static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * linear(color, 1) + 0.7152 * linear(color, 3) + 0.0722 * linear(color, 5);
    }

    private static double linear(String color, int at) {
        double channel = Integer.parseInt(color, at, at + 2, 16) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
