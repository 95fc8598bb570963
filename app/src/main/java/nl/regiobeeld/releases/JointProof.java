package nl.regiobeeld.releases;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.cells.PublicationLattice;
import nl.regiobeeld.disclosure.AttackerModel;
import nl.regiobeeld.disclosure.Audit;
import nl.regiobeeld.disclosure.Exposure;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.disclosure.Proof;
import nl.regiobeeld.disclosure.ProtectionRules;
import nl.regiobeeld.disclosure.PublishedTables;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Protection;

/**
 * Has releases attacked together, before one of them is sealed. Reads what will be shipped and what is out; the true counts
 * only say which cells need protection and who is alone in a group, and start the search for other tables. Suppliers are
 * readers too, who know what they supplied.
 */
final class JointProof {
    private final JointCells joint;
    private final Progress progress;

    JointProof(JointCells joint, Progress progress) {
        this.joint = joint;
        this.progress = progress;
    }

    /** Something that an attacker is shown: the cells behind it, its figures, and how far these may be from the truth. */
    record Shown(AggregatedCells cells, Collection<PublishedCell> figures, Audience audience, long deviation) {}

    /** @param exposures the cells that open and the knowledge that opens them; empty when safe */
    record Result(Attack attack, List<Exposure> exposures) {}

    /**
     * Attacks the releases in the making together with all earlier ones that the attacker has.
     *
     * @param rules how small is small, and how wide the range must be that remains
     */
    Result attack(String attacker, List<Shown> making, List<EarlierRelease> known, Protection rules) {
        return attack(attacker, making, known, rules, Map.of());
    }

    /** @param knownBy figures that somebody knows besides, each as joint atoms */
    Result attack(
            String attacker,
            List<Shown> making,
            List<EarlierRelease> known,
            Protection rules,
            Map<String, List<int[]>> knownBy) {
        Map<String, int[]> cells = new LinkedHashMap<>();
        for (Shown one : making) {
            one.figures().forEach(cell -> cells.put(name(one, cell.key()), joint.now(one.cells(), cell.key())));
            for (EarlierRelease release : known) {
                if (release.audience() == one.audience()) {
                    cells.putAll(joint.smallChanges(one.cells(), release, rules.threshold()));
                }
            }
        }
        known.forEach(release -> cells.putAll(joint.of(release)));
        int shown = cells.size();
        knownBy.forEach((who, figures) -> {
            for (int figure = 0; figure < figures.size(); figure++) {
                cells.put(who + " " + figure, figures.get(figure));
            }
        });
        var built = JointLattice.ofSuppliers(joint.atoms(), cells);
        PublicationLattice lattice = built.lattice();
        var tables = PublishedTables.builder(lattice.atomCount());
        var figures = figures(making, known);
        for (int cell = 0; cell < shown; cell++) {
            boolean small = lattice.value(cell) > 0 && lattice.value(cell) < rules.threshold();
            Figure figure = figures.get(lattice.key(cell));
            add(tables, lattice.key(cell), lattice.atomsOf(cell), figure == null ? Figure.HIDDEN : figure, small);
        }
        AttackerModel model = withSuppliers(
                AttackerModel.of(
                        lattice, ProtectionRules.threshold(rules.threshold()).withMinimumWidth(rules.minimumWidth())),
                built);
        int next = shown;
        for (var own : knownBy.entrySet()) {
            model = model.withInsider(
                    own.getKey(),
                    IntStream.range(next, next + own.getValue().size())
                            .mapToObj(lattice::atomsOf)
                            .toArray(int[][]::new));
            next += own.getValue().size();
        }
        // A table that fits, from which others are sought: it can show doubt, and never hide a finding.
        long[] fitting = IntStream.range(0, lattice.atomCount())
                .mapToLong(lattice::count)
                .toArray();
        Proof proof = Audit.attack(tables.build(), model, progress, fitting);
        var attack = new Attack(
                attacker,
                known.stream().map(EarlierRelease::name).toList(),
                figures.size(),
                proof.hidden(),
                model.insiders().size(),
                proof.method(),
                proof.exactlyComputable(),
                proof.singleInteger(),
                proof.insiderExposed(),
                proof.safe() ? 0 : Math.max(1, proof.underProtected()));
        return new Result(attack, proof.exposures());
    }

    /**
     * Attacks the rounding itself: whether the rounded figures of this release and of all earlier ones to the same base show a
     * group that was not rounded, a figure below the base, or two figures that differ by less.
     */
    Result attackRounding(Shown making, long base, List<EarlierRelease> known) {
        List<EarlierRelease> alike =
                known.stream().filter(release -> release.base() == base).toList();
        Map<String, int[]> cells = new LinkedHashMap<>();
        Map<String, Long> figures = new LinkedHashMap<>();
        making.figures()
                .forEach(cell -> addRounded(
                        name(making, cell.key()),
                        cell,
                        making.cells(),
                        joint.now(making.cells(), cell.key()),
                        cells,
                        figures));
        for (EarlierRelease release : alike) {
            release.shown()
                    .values()
                    .forEach(cell -> addRounded(
                            JointCells.name(release, cell.key()),
                            cell,
                            release.cells(),
                            joint.then(release, cell.key()),
                            cells,
                            figures));
        }
        PublicationLattice lattice = JointLattice.of(joint.atoms(), cells).lattice();
        var tables = PublishedTables.builder(lattice.atomCount());
        for (int cell = 0; cell < lattice.cellCount(); cell++) {
            tables.shown(lattice.key(cell), figures.getOrDefault(lattice.key(cell), 0L), lattice.atomsOf(cell));
        }
        Proof proof = Audit.attack(tables.buildRounded(base), AttackerModel.outsider(), progress);
        return new Result(
                new Attack(
                        "rounding",
                        alike.stream().map(EarlierRelease::name).toList(),
                        figures.size(),
                        proof.hidden(),
                        0,
                        proof.method(),
                        proof.exactlyComputable(),
                        proof.singleInteger(),
                        proof.insiderExposed(),
                        proof.safe() ? 0 : Math.max(1, proof.underProtected())),
                proof.exposures());
    }

    /** The rounded part of a figure; one that was not supplied says nothing. */
    private static void addRounded(
            String name,
            PublishedCell cell,
            AggregatedCells cells,
            int[] atoms,
            Map<String, int[]> named,
            Map<String, Long> figures) {
        if (Hiding.isAnswer(cell)) {
            named.put(name, atoms);
            figures.put(name, exactPart(cell, cells));
        }
    }

    /** Every supplier reads along, and knows what it supplied. */
    private static AttackerModel withSuppliers(AttackerModel persons, JointLattice built) {
        PublicationLattice lattice = built.lattice();
        AttackerModel model = persons;
        for (int owner = 0; owner < built.sources().size(); owner++) {
            int supplier = owner;
            model = model.withInsider(
                    built.sources().get(owner),
                    IntStream.range(0, lattice.atomCount())
                            .filter(atom -> lattice.owner(atom) == supplier)
                            .mapToObj(atom -> new int[] {atom})
                            .toArray(int[][]::new));
        }
        return model;
    }

    /** A figure as the attacker reads it; without an interval when it is hidden. */
    private record Figure(long lower, long upper, boolean hidden) {
        static final Figure HIDDEN = new Figure(0, 0, true);

        boolean isExact() {
            return !hidden && lower == upper;
        }
    }

    private static void add(PublishedTables.Builder tables, String name, int[] atoms, Figure figure, boolean small) {
        if (figure.isExact()) {
            tables.shown(name, figure.lower(), atoms);
        } else if (figure.hidden()) {
            if (small) {
                tables.hidden(name, atoms);
            } else {
                tables.hiddenForOthers(name, atoms);
            }
        } else {
            var interval = new Interval(figure.lower(), figure.upper());
            if (small) {
                tables.between(name, interval, atoms);
            } else {
                tables.betweenForOthers(name, interval, atoms);
            }
        }
    }

    private static String name(Shown shown, CellKey key) {
        return shown.audience() == Audience.PUBLIC ? key.text() + " @ public" : key.text();
    }

    private Map<String, Figure> figures(List<Shown> making, List<EarlierRelease> known) {
        var figures = new LinkedHashMap<String, Figure>();
        for (Shown one : making) {
            one.figures().forEach(cell -> figures.put(name(one, cell.key()), read(cell, one.cells(), one.deviation())));
        }
        for (EarlierRelease release : known) {
            release.shown()
                    .values()
                    .forEach(cell -> figures.put(
                            JointCells.name(release, cell.key()), read(cell, release.cells(), release.deviation())));
        }
        return figures;
    }

    /** The exact part of a figure: an attacker who subtracts what suppliers left uncertain knows no more. */
    private static Figure read(PublishedCell cell, AggregatedCells cells, long deviation) {
        if (!Hiding.isAnswer(cell)) {
            return Figure.HIDDEN;
        }
        Interval said = cell.value().orElseThrow().interval();
        Interval uncertain = cells.uncertain().getOrDefault(cell.key(), Interval.exactly(0));
        long least = exactPart(cell, cells);
        long most = said.isBounded() && uncertain.isBounded() ? said.upper() - uncertain.upper() : least;
        return new Figure(Math.max(0, least - deviation), most + deviation, false);
    }

    private static long exactPart(PublishedCell cell, AggregatedCells cells) {
        Interval uncertain = cells.uncertain().getOrDefault(cell.key(), Interval.exactly(0));
        return cell.value().orElseThrow().interval().lower() - uncertain.lower();
    }
}
