package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Attacks published tables with everything an attacker may use, and reports what opens. Shares no reasoning with the
 * protection and reads only what is shown. In turn: which hidden figures are sums and differences of shown ones; which ones
 * somebody can compute who knows a figure of his own; and between which ends every hidden figure lies over all tables of
 * non-negative figures that fit.
 *
 * <p>A rounded publication is asked whether a small group can be seen through the rounding; people who know a figure of
 * their own learn no more from it, as theirs is rounded too.
 *
 * <p>Fails closed: a figure is safe only when two fitting tables were found, put back into the equations, in which it lies
 * at least the minimum width apart with two whole numbers in between.
 */
public final class Audit {
    private final PublishedTables tables;
    private final AttackerModel model;
    private final Progress progress;
    /** Counts of the atoms in a table that fits, or none. */
    private final long[] fitting;

    private final AttackedSystem system;
    private final List<Exposure> exposures = new ArrayList<>();
    private final Set<Integer> open = new HashSet<>();
    /** The hidden cells of each figure that has some, in order. */
    private final Map<Integer, List<Integer>> hiddenCells = new LinkedHashMap<>();

    private Audit(PublishedTables tables, AttackerModel model, Progress progress, long[] fitting) {
        this.fitting = fitting;
        this.tables = tables;
        this.model = model;
        this.progress = progress;
        system = new AttackedSystem(tables, model);
        for (int cell = 0; cell < tables.cellCount(); cell++) {
            if (tables.isHidden(cell)) {
                hiddenCells
                        .computeIfAbsent(system.figureOfCell[cell], key -> new ArrayList<>(1))
                        .add(cell);
            }
        }
    }

    /** Attacks. Tables that contradict themselves give a proof that is not safe and says so. */
    public static Proof attack(PublishedTables tables, AttackerModel model, Progress progress) {
        return attack(tables, model, progress, new long[0]);
    }

    /**
     * Attacks, with a table of counts of the atoms that fits what is shown, for example the true one. It is put into the
     * equations before it is believed, and only helps to find other tables of whole counts: it can make a proof of doubt
     * possible and never a finding go away.
     */
    public static Proof attack(PublishedTables tables, AttackerModel model, Progress progress, long[] fitting) {
        return tables.isRounded()
                ? new RoundedAudit(tables, progress).run()
                : new Audit(tables, model, progress, fitting).run();
    }

    private Proof run() {
        var shown = new ShownFigures(tables, system, model.hiddenArePositive());
        if (!shown.agree()) {
            return refused("the shown figures contradict each other: one figure is shown with two values");
        }
        var space = new NullVectors(system.variables, shown.exactSums(), 5);
        var movements = new Movements(system, space);
        for (int figure : hiddenCells.keySet()) {
            if (movements.isFixed(figure)) {
                expose(figure, Exposure.Kind.EXACT, "sums and differences of shown figures");
            }
        }
        int exact = open.size();
        int insiders = attackAsInsiders(movements);
        int[] figures =
                hiddenCells.keySet().stream().mapToInt(Integer::intValue).toArray();
        var witnesses = new Witnesses(
                Arrays.stream(figures).mapToObj(system.figures::get).toArray(int[][]::new), system.variables);
        var attack = new IntervalAttack(
                shown, space, witnesses, system.variables, model.minimumWidth(), fittingInVariables());
        Set<Integer> settled = new HashSet<>();
        boolean allSettled = attack.hasFittingTable();
        for (int i = 0; i < figures.length; i++) {
            progress.at("whole tables", i, figures.length);
            if (!isGuarded(figures[i]) || movements.isFixed(figures[i])) {
                continue;
            }
            if (attack.isSettled(i)) {
                settled.add(figures[i]);
            } else {
                allSettled = false;
            }
        }
        String obstacle = allSettled ? null : attack.begin();
        if (obstacle != null) {
            return refused(obstacle, exact, insiders, settled);
        }
        int exactly = exact;
        int single = 0;
        Map<Integer, Proof.Bounds> bounds = new HashMap<>();
        for (int i = 0; i < figures.length; i++) {
            progress.at("audit", i, figures.length);
            int figure = figures[i];
            if (isGuarded(figure)) {
                IntervalAttack.Finding finding =
                        movements.isFixed(figure) ? new IntervalAttack.Finding(null, true) : attack.ask(i);
                exactly += finding.opens() == Exposure.Kind.EXACT
                        ? hiddenCells(figure).size()
                        : 0;
                single += finding.hasOneWhole() ? hiddenCells(figure).size() : 0;
                if (!movements.isFixed(figure)) {
                    report(figure, finding);
                }
            }
            for (int cell : hiddenCells(figure)) {
                bounds.put(cell, new Proof.Bounds(witnesses.least(i), witnesses.most(i), attack.isTight(i)));
            }
        }
        String method = "elimination modulo 2^61-1, "
                + (model.insiders().isEmpty() ? "" : model.insiders().size() + " insiders, ")
                + attack.method();
        return new Proof(
                exposures.isEmpty(),
                method,
                hiddenCells.values().stream().mapToInt(List::size).sum(),
                exactly,
                single,
                insiders,
                open.size(),
                exposures,
                bounds);
    }

    private void report(int figure, IntervalAttack.Finding finding) {
        if (finding.opens() != null) {
            expose(figure, finding.opens(), knowledge(finding.opens()));
        }
        if (finding.hasOneWhole() && (finding.opens() == null || finding.opens() == Exposure.Kind.TOO_NARROW)) {
            expose(figure, Exposure.Kind.SINGLE_INTEGER, knowledge(Exposure.Kind.SINGLE_INTEGER));
        }
    }

    private long[] fittingInVariables() {
        if (fitting.length == 0) {
            return fitting;
        }
        return Arrays.stream(system.atomsByVariable())
                .mapToLong(atoms ->
                        Arrays.stream(atoms).mapToLong(atom -> fitting[atom]).sum())
                .toArray();
    }

    private String knowledge(Exposure.Kind kind) {
        return switch (kind) {
            case EXACT -> "shown figures, and that no count is negative";
            case SINGLE_INTEGER -> "shown figures, and that counts are whole";
            case TOO_NARROW -> "the possible figures lie less than " + model.minimumWidth() + " apart";
            case INSIDER -> "a figure of one's own";
            case UNPROVEN -> "no fitting table could be verified";
        };
    }

    private int attackAsInsiders(Movements movements) {
        Set<Integer> exposed = new HashSet<>();
        int[] guarded = hiddenCells.keySet().stream()
                .filter(this::isGuarded)
                .filter(figure -> !movements.isFixed(figure))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < model.insiders().size(); i++) {
            progress.at("insiders", i, model.insiders().size());
            int insider = i;
            int[] ofOthers = Arrays.stream(guarded)
                    .filter(figure -> !system.isOwn(insider, figure))
                    .toArray();
            for (int figure : movements.openedBy(system.figuresOfInsider.get(i), ofOthers)) {
                if (exposed.add(figure)) {
                    expose(
                            figure,
                            Exposure.Kind.INSIDER,
                            model.insiders().get(i).name());
                }
            }
        }
        return exposed.stream().mapToInt(this::guardedCells).sum();
    }

    private List<Integer> hiddenCells(int figure) {
        return hiddenCells.getOrDefault(figure, List.of());
    }

    private int guardedCells(int figure) {
        return (int) hiddenCells(figure).stream()
                .filter(cell -> tables.cell(cell).guarded())
                .count();
    }

    private boolean isGuarded(int figure) {
        return guardedCells(figure) > 0;
    }

    private void expose(int figure, Exposure.Kind kind, String knowledge) {
        for (int cell : hiddenCells(figure)) {
            if (tables.cell(cell).guarded()) {
                exposures.add(new Exposure(tables.key(cell), kind, knowledge));
                open.add(cell);
            }
        }
    }

    private Proof refused(String reason) {
        return refused(reason, 0, 0, Set.of());
    }

    /** @param settled figures of which tables were found in which they differ */
    private Proof refused(String reason, int exact, int insiders, Set<Integer> settled) {
        hiddenCells.keySet().stream()
                .filter(figure -> !settled.contains(figure))
                .forEach(figure -> expose(figure, Exposure.Kind.UNPROVEN, reason));
        int hidden = hiddenCells.values().stream().mapToInt(List::size).sum();
        if (exposures.isEmpty()) {
            exposures.add(new Exposure("all", Exposure.Kind.UNPROVEN, reason));
        }
        return new Proof(false, reason, hidden, exact, 0, insiders, open.size(), exposures, Map.of());
    }
}
