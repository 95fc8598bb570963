package nl.regiobeeld.releases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.themes.Audience;

/**
 * The cells of the release in the making beside those of earlier ones, each as joint atoms under a name of its own: the key
 * for what is being made, {@code key @ public-3} for what is out, {@code key + since regional-2} and {@code key - since
 * regional-2} for the persons by which a figure grew or shrank.
 */
final class JointCells {
    private final JointAtoms atoms;
    private final int now;
    private final List<EarlierRelease> earlier;

    JointCells(JointAtoms atoms, int now, List<EarlierRelease> earlier) {
        this.atoms = atoms;
        this.now = now;
        this.earlier = List.copyOf(earlier);
    }

    JointAtoms atoms() {
        return atoms;
    }

    List<EarlierRelease> earlier(Audience audience) {
        return earlier.stream()
                .filter(release -> release.audience() == audience)
                .toList();
    }

    List<EarlierRelease> earlier() {
        return earlier;
    }

    static String name(EarlierRelease release, CellKey key) {
        return key.text() + " @ " + release.name();
    }

    int[] now(AggregatedCells cells, CellKey key) {
        return atoms.of(now, cells, key);
    }

    int[] then(EarlierRelease release, CellKey key) {
        return atoms.of(release.moment(), release.cells(), key);
    }

    /** The cells being made, by name. */
    Map<String, int[]> ofNow(AggregatedCells cells) {
        var named = new LinkedHashMap<String, int[]>();
        cells.cells().keySet().forEach(key -> named.put(key.text(), now(cells, key)));
        return named;
    }

    Map<String, int[]> of(EarlierRelease release) {
        var named = new LinkedHashMap<String, int[]>();
        release.shown().keySet().forEach(key -> named.put(name(release, key), then(release, key)));
        return named;
    }

    /**
     * The small groups by which figures changed since an earlier release. They are no figures of any table; a reader who
     * subtracts two releases sees them all the same.
     */
    Map<String, int[]> smallChanges(AggregatedCells cells, EarlierRelease release, long threshold) {
        var named = new LinkedHashMap<String, int[]>();
        for (CellKey key : release.shown().keySet()) {
            if (cells.cells().containsKey(key)) {
                int[] present = now(cells, key);
                int[] past = then(release, key);
                addSmall(
                        named,
                        key.text() + " + since " + release.name(),
                        without(present, release.moment()),
                        threshold);
                addSmall(named, key.text() + " - since " + release.name(), without(past, now), threshold);
            }
        }
        return named;
    }

    private int[] without(int[] some, int moment) {
        return java.util.Arrays.stream(some)
                .filter(atom -> !atoms.isIn(atom, moment))
                .toArray();
    }

    private void addSmall(Map<String, int[]> named, String name, int[] some, long threshold) {
        long total = atoms.total(some);
        if (total > 0 && total < threshold) {
            named.put(name, some);
        }
    }
}
