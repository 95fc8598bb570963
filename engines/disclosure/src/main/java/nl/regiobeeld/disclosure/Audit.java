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
        List<Simplex.Equation> equations = shown.equations(space.independent());
        var walk = new Simplex(shown.variables(), equations, false);
        if (!walk.isFeasible() || !shown.fit(walk.corner())) {
            return refused("the shown figures contradict each other: no table of counts fits them all");
        }
        return attackIntervals(movements, walk, equations, shown.variables(), exact, insiders);
    }

    private Proof attackIntervals(
            Movements movements,
            Simplex walk,
            List<Simplex.Equation> equations,
            int variables,
            int exact,
            int insiders) {
        int[] figures =
                hiddenCells.keySet().stream().mapToInt(Integer::intValue).toArray();
        int[][] sums = new int[figures.length][];
        for (int i = 0; i < figures.length; i++) {
            sums[i] = system.figures.get(figures[i]);
        }
        var intervals = new Intervals(walk, sums, system.variables);
        double[] table = fitting.length > 0 ? inVariables(equations, variables) : new double[0];
        if (table.length > 0) {
            intervals.lookAroundFrom(table);
        }
        int proven = 0;
        int unproven = 0;
        int exactly = exact;
        int single = 0;
        Map<Integer, Proof.Bounds> bounds = new HashMap<>();
        for (int i = 0; i < figures.length; i++) {
            progress.at("audit", i, figures.length);
            int figure = figures[i];
            double width = model.minimumWidth();
            if (isGuarded(figure)) {
                intervals.seek(i, width);
            }
            boolean fixed = movements.isFixed(figure);
            if (isGuarded(figure) && !fixed && !intervals.isOpenEnough(i, width)) {
                Exposure.Kind kind = kind(intervals, i);
                expose(figure, kind, knowledge(kind));
                exactly += kind == Exposure.Kind.EXACT ? hiddenCells(figure).size() : 0;
            }
            boolean hasOneWhole = Math.floor(intervals.most(i)) <= Math.ceil(intervals.least(i));
            if (isGuarded(figure) && !fixed && !hasOneWhole) {
                if (table.length > 0) {
                    intervals.lookAround(i, table);
                }
                switch (intervals.seekWhole(i, variables, equations)) {
                    case FOUND -> proven++;
                    case TOO_LARGE -> unproven++;
                    case NONE -> {
                        proven++;
                        hasOneWhole = true;
                        expose(figure, Exposure.Kind.SINGLE_INTEGER, knowledge(Exposure.Kind.SINGLE_INTEGER));
                    }
                }
            }
            single += isGuarded(figure) && (fixed || hasOneWhole)
                    ? hiddenCells(figure).size()
                    : 0;
            for (int cell : hiddenCells(figure)) {
                bounds.put(cell, new Proof.Bounds(intervals.least(i), intervals.most(i), intervals.isTight(i)));
            }
        }
        String method = "elimination modulo 2^61-1, "
                + (model.insiders().isEmpty() ? "" : model.insiders().size() + " insiders, ")
                + "real intervals by linear programming, whole tables "
                + (unproven == 0 ? "found for all" : "found for " + proven + " of " + (proven + unproven) + " figures");
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

    private double[] inVariables(List<Simplex.Equation> equations, int variables) {
        double[] table = new double[variables];
        int[][] atoms = system.atomsByVariable();
        for (int variable = 0; variable < atoms.length; variable++) {
            for (int atom : atoms[variable]) {
                table[variable] += fitting[atom];
            }
        }
        for (Simplex.Equation equation : equations) {
            if (equation.rest() >= 0) {
                table[equation.rest()] = -equation.miss(table) * equation.restWeight();
            }
        }
        return table;
    }

    private Exposure.Kind kind(Intervals intervals, int i) {
        if (!intervals.isKnown(i)) {
            return Exposure.Kind.UNPROVEN;
        }
        if (intervals.most(i) - intervals.least(i) < 1e-6) {
            return Exposure.Kind.EXACT;
        }
        return Math.floor(intervals.most(i)) <= Math.ceil(intervals.least(i))
                ? Exposure.Kind.SINGLE_INTEGER
                : Exposure.Kind.TOO_NARROW;
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
        hiddenCells.keySet().forEach(figure -> expose(figure, Exposure.Kind.UNPROVEN, reason));
        int hidden = hiddenCells.values().stream().mapToInt(List::size).sum();
        if (exposures.isEmpty()) {
            exposures.add(new Exposure("all", Exposure.Kind.UNPROVEN, reason));
        }
        return new Proof(false, reason, hidden, 0, 0, 0, hidden, exposures, Map.of());
    }
}
