package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import nl.regiobeeld.themes.Period;

/**
 * Persons of several moments cut into pieces that are on the same lists at every moment. Nobody keeps who is who from moment to
 * moment, so as many persons as possible are taken to be the same: what is left over came later or went away, and is a small
 * group when it is small.
 */
final class PersonPieces {
    private static final Period.Quarter NO_QUARTER = new Period.Quarter(1, 1);

    private record Piece(List<String> groups, long count) {
        /** Stands for no group at a moment. */
        static final String ABSENT = "";

        String last() {
            return groups.getLast();
        }

        Piece then(String group, long some) {
            var more = new ArrayList<>(groups);
            more.add(group);
            return new Piece(List.copyOf(more), some);
        }
    }

    private final List<PersonGroups> moments;
    private final List<Piece> pieces;

    /** @param moments oldest first */
    PersonPieces(List<PersonGroups> moments) {
        this.moments = List.copyOf(moments);
        List<Piece> cut = new ArrayList<>();
        for (int moment = 0; moment < moments.size(); moment++) {
            cut = cut(cut, moment);
        }
        pieces = cut;
    }

    private List<Piece> cut(List<Piece> before, int moment) {
        PersonGroups now = moments.get(moment);
        var waiting = new HashMap<String, List<Map.Entry<String, Long>>>();
        if (moment > 0) {
            List<String> periods = moments.get(moment - 1).periods();
            now.counts()
                    .forEach((group, count) -> waiting.computeIfAbsent(
                                    now.seenIn(group, periods), key -> new ArrayList<>())
                            .add(Map.entry(group, count)));
        }
        var after = new ArrayList<Piece>();
        var left = new TreeMap<>(now.counts());
        for (Piece piece : before) {
            long rest = piece.count();
            if (!piece.last().equals(Piece.ABSENT)) {
                for (Map.Entry<String, Long> entry : waiting.getOrDefault(piece.last(), List.of())) {
                    long same = Math.min(rest, left.getOrDefault(entry.getKey(), 0L));
                    if (same > 0) {
                        after.add(piece.then(entry.getKey(), same));
                        left.merge(entry.getKey(), -same, Long::sum);
                        rest -= same;
                    }
                }
            }
            if (rest > 0) {
                after.add(piece.then(Piece.ABSENT, rest));
            }
        }
        var absent = new Piece(java.util.Collections.nCopies(moment, Piece.ABSENT), 0);
        left.forEach((group, count) -> {
            if (count > 0) {
                after.add(absent.then(group, count));
            }
        });
        return after;
    }

    /** The pieces as leaves, for each moment those that are there. */
    List<Map<Leaf, Long>> leaves() {
        var all = new ArrayList<Map<Leaf, Long>>();
        for (int moment = 0; moment < moments.size(); moment++) {
            var present = new LinkedHashMap<Leaf, Long>();
            for (int piece = 0; piece < pieces.size(); piece++) {
                if (isIn(piece, moment)) {
                    present.put(leaf(piece), pieces.get(piece).count());
                }
            }
            all.add(present);
        }
        return all;
    }

    /**
     * Cells of a moment.
     *
     * @param counts whether a person who is on these lists (a bit each) in the cell's period counts for it
     */
    AggregatedCells cells(int moment, Iterable<CellKey> keys, BiPredicate<CellKey, Integer> counts) {
        SortedMap<CellKey, int[]> cells = new TreeMap<>();
        for (CellKey key : keys) {
            var some = new ArrayList<Integer>();
            for (int piece = 0; piece < pieces.size(); piece++) {
                if (isIn(piece, moment)
                        && counts.test(
                                key,
                                moments.get(moment)
                                        .lists(pieces.get(piece).groups().get(moment), key.period()))) {
                    some.add(piece);
                }
            }
            cells.put(key, some.stream().mapToInt(Integer::intValue).toArray());
        }
        return new AggregatedCells(
                java.util.stream.IntStream.range(0, pieces.size())
                        .mapToObj(PersonPieces::leaf)
                        .toList(),
                pieces.stream().mapToLong(Piece::count).toArray(),
                cells,
                Map.of(),
                java.util.Set.of());
    }

    private boolean isIn(int piece, int moment) {
        return !pieces.get(piece).groups().get(moment).equals(Piece.ABSENT);
    }

    private static Leaf leaf(int piece) {
        return new Leaf("persons", NO_QUARTER, Map.of("piece", List.of(Integer.toString(piece))));
    }
}
