package nl.regiobeeld.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The role chart as a picture: a row for each situation, a column for each contact, and a numbered stop where a contact has a
 * part. All measures in pixels of the drawing.
 *
 * @param width of the whole
 * @param height of the whole
 * @param edge where the columns begin
 * @param top where the rows begin
 */
public record RoleDrawing(int width, int height, int edge, int top, List<Column> columns, List<Row> rows) {
    private static final int EDGE = 290;
    private static final int COLUMN = 52;
    private static final int ROW = 46;
    private static final int TOP = 225;
    private static final int RIGHT = 150;
    private static final int LETTERS_OF_A_TITLE = 40;
    private static final int LETTERS_OF_A_NAME = 28;

    /** @param lines the name of the contact */
    public record Column(int x, List<String> lines) {}

    /** @param from where its line begins */
    public record Row(int y, boolean shaded, List<String> lines, int from, int to, List<Stop> stops) {}

    /**
     * @param number of the step, or of several
     * @param yours whether the person who reports does it
     */
    public record Stop(int x, String number, boolean yours) {}

    static RoleDrawing of(List<RoleChart.Lane> lanes) {
        Map<String, Integer> places = new LinkedHashMap<>();
        lanes.forEach(lane -> lane.boxes()
                .forEach(box -> places.computeIfAbsent(box.who(), name -> EDGE + COLUMN / 2 + places.size() * COLUMN)));
        var rows = new ArrayList<Row>();
        for (RoleChart.Lane lane : lanes) {
            List<Stop> stops = stops(lane, places);
            rows.add(new Row(
                    TOP + ROW * rows.size() + ROW / 2,
                    rows.size() % 2 == 0,
                    wrapped(lane.title(), LETTERS_OF_A_TITLE),
                    stops.isEmpty() ? EDGE : stops.getFirst().x(),
                    stops.isEmpty() ? EDGE : stops.getLast().x(),
                    stops));
        }
        return new RoleDrawing(
                EDGE + COLUMN * places.size() + RIGHT,
                TOP + ROW * lanes.size() + 8,
                EDGE,
                TOP,
                places.entrySet().stream()
                        .map(place -> new Column(place.getValue(), wrapped(place.getKey(), LETTERS_OF_A_NAME)))
                        .toList(),
                rows);
    }

    /** From left to right; who has two steps has one stop with both numbers. */
    private static List<Stop> stops(RoleChart.Lane lane, Map<String, Integer> places) {
        var numbers = new TreeMap<Integer, List<Integer>>();
        for (int step = 0; step < lane.boxes().size(); step++) {
            Integer x = places.get(lane.boxes().get(step).who());
            if (x != null) {
                numbers.computeIfAbsent(x, place -> new ArrayList<>()).add(step);
            }
        }
        return numbers.entrySet().stream()
                .map(stop -> new Stop(
                        stop.getKey(),
                        stop.getValue().stream()
                                .map(step -> String.valueOf(step + 1))
                                .collect(Collectors.joining(", ")),
                        stop.getValue().stream()
                                .anyMatch(step -> lane.boxes().get(step).yours())))
                .toList();
    }

    /** At most two lines; what does not fit is cut, for the whole name stands in the list below the picture. */
    private static List<String> wrapped(String text, int letters) {
        if (text.length() <= letters) {
            return List.of(text);
        }
        int space = text.lastIndexOf(' ', letters);
        int at = space > 0 ? space : letters;
        String rest = text.substring(at).strip();
        return List.of(
                text.substring(0, at),
                rest.length() <= letters ? rest : rest.substring(0, letters - 1).strip() + "…");
    }
}
