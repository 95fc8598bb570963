package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import nl.regiobeeld.cells.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Attacks published tables with everything an attacker may use, and reports what opens. Shares no reasoning with the
 * protection: it solves the system of shown figures exactly, reads off which hidden figures are fixed, which ones are
 * fixed for an insider, and walks to the smallest and largest possible value of every hidden figure in whole numbers.
 *
 * <p>Fails closed: a figure is safe only when tables that fit everything shown were found between whose values for it lie
 * two whole numbers. Nearly always those are whole tables, checked in whole numbers; the proof says for how many.
 */
public final class Audit {
    /** Work after which bounds stay as wide as proven so far: factors touched, some tens of seconds. */
    private static final double WORK_LIMIT = 4e9;
    /** Persons times guarded figures times free figures up to which persons also count. */
    private static final long PERSON_INTERVALS = 300_000;

    private final PublishedTables tables;
    private final AttackerModel model;
    private final boolean onlyProof;
    private long @Nullable [] start;
    private final Progress progress;
    private final AttackedSystem system;
    private final List<Exposure> exposures = new ArrayList<>();
    private final Set<Integer> open = new HashSet<>();
    /** The hidden cells of each figure that has some, in order. */
    private final Map<Integer, List<Integer>> hiddenCells = new LinkedHashMap<>();

    private Audit(PublishedTables tables, AttackerModel model, boolean onlyProof, Progress progress) {
        this.onlyProof = onlyProof;
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

    /**
     * Attacks. Tables that contradict themselves, or numbers too large to compute exactly, give a proof that is not safe
     * and says so.
     */
    public static Proof attack(PublishedTables tables, AttackerModel model, Progress progress) {
        return new Audit(tables, model, false, progress).run();
    }

    /**
     * The same judgement for the maker's own use: without the ends of the intervals of figures that are safe, and helped
     * by the true table, from which other tables that fit are quickly found. Never a gate.
     */
    static Proof judge(PublishedTables tables, AttackerModel model, IntToLongFunction truth) {
        var audit = new Audit(tables, model, true, Progress.none());
        audit.start = audit.system.variables(truth, tables.atomCount());
        return audit.run();
    }

    private Proof run() {
        List<int[]> equations = new ArrayList<>();
        long[] totals = equations(equations);
        try {
            SolvedForm form = SolvedForm.of(system.variables, equations, totals);
            return attack(form);
        } catch (SolvedForm.Contradiction contradiction) {
            return refused("the shown figures contradict each other: " + contradiction.getMessage());
        } catch (ArithmeticException tooLarge) {
            return refused("could not be computed exactly: " + tooLarge.getMessage());
        }
    }

    /** One equation per distinct figure that is shown exactly. */
    private long[] equations(List<int[]> equations) {
        Map<Integer, Long> shown = new LinkedHashMap<>();
        List<Long> totals = new ArrayList<>();
        for (int cell = 0; cell < tables.cellCount(); cell++) {
            Interval interval = tables.cell(cell).shown();
            int figure = system.figureOfCell[cell];
            if (interval.isExact()) {
                Long before = shown.put(figure, interval.lower());
                if (before == null || before != interval.lower()) {
                    equations.add(system.figures.get(figure));
                    totals.add(interval.lower());
                }
            }
        }
        return totals.stream().mapToLong(Long::longValue).toArray();
    }

    private Proof attack(SolvedForm form) {
        var directions = new Directions(system, form);
        for (int figure : hiddenCells.keySet()) {
            if (directions.isFixed(figure)) {
                expose(figure, Exposure.Kind.EXACT, "sums and differences of shown figures");
            }
        }
        int exact = open.size();
        int insiders = attackAsInsiders(directions, form);
        var ranges = new Ranges(system, form, tables, model, hiddenCells, new int[0], start);
        ranges.explore(onlyProof ? WORK_LIMIT / 80 : WORK_LIMIT, onlyProof, progress);
        int single = 0;
        int byExample = 0;
        Map<Integer, Proof.Bounds> bounds = new HashMap<>();
        for (Map.Entry<Integer, List<Integer>> entry : hiddenCells.entrySet()) {
            int figure = entry.getKey();
            Ranges.Verdict verdict = ranges.verdict(figure);
            for (int cell : entry.getValue()) {
                bounds.put(cell, verdict.bounds());
            }
            boolean wasFixed = directions.isFixed(figure);
            if (!wasFixed && verdict.isFixed()) {
                exact += entry.getValue().size();
                expose(figure, Exposure.Kind.EXACT, "shown figures, and that no count is negative");
            } else if (!wasFixed && verdict.hasSingleInteger()) {
                expose(figure, Exposure.Kind.SINGLE_INTEGER, "shown figures, and that counts are whole");
            } else if (!wasFixed && !verdict.isOpenToDoubt()) {
                expose(figure, Exposure.Kind.UNPROVEN, "no two tables were found that differ here");
            } else if (!wasFixed && isGuarded(figure) && !verdict.isAtLeast(model.minimumWidth())) {
                expose(
                        figure,
                        verdict.bounds().tight() ? Exposure.Kind.TOO_NARROW : Exposure.Kind.UNPROVEN,
                        "the possible figures lie less than " + model.minimumWidth() + " apart");
            }
            byExample += verdict.hasTwoWholeTables() ? 1 : 0;
            if (wasFixed || verdict.isFixed() || verdict.hasSingleInteger()) {
                single += entry.getValue().size();
            }
        }
        String method = "exact linear algebra, "
                + (model.insiders().isEmpty() ? "" : model.insiders().size() + " insiders, ")
                + (ranges.isComplete() ? "exact intervals" : "proven part of the intervals")
                + " of " + form.free.length + " free figures, "
                + byExample + " of " + hiddenCells.size() + " figures by two whole tables";
        return new Proof(
                exposures.isEmpty(),
                method,
                hiddenCells.values().stream().mapToInt(List::size).sum(),
                exact,
                single,
                insiders,
                open.size(),
                exposures,
                bounds);
    }

    private int attackAsInsiders(Directions directions, SolvedForm form) {
        Set<Integer> exposed = new HashSet<>();
        int[] guarded = hiddenCells.keySet().stream()
                .filter(this::isGuarded)
                .filter(figure -> !directions.isFixed(figure))
                .mapToInt(Integer::intValue)
                .toArray();
        directions.index(guarded);
        for (int i = 0; i < model.insiders().size(); i++) {
            progress.at("insiders", i, model.insiders().size());
            for (int figure : directions.openedBy(system.figuresOfInsider.get(i), guarded)) {
                if (exposed.add(figure)) {
                    expose(
                            figure,
                            Exposure.Kind.INSIDER,
                            model.insiders().get(i).name());
                }
            }
        }
        long persons =
                model.insiders().stream().filter(AttackerModel.Insider::alone).count();
        if (persons * guarded.length * form.free.length <= PERSON_INTERVALS) {
            attackAsPersonsWhoCount(directions, form, exposed);
        }
        return exposed.stream().mapToInt(this::guardedCells).sum();
    }

    /** On small tables a person also uses that counts are whole and not negative, and that her own figure is 1. */
    private void attackAsPersonsWhoCount(Directions directions, SolvedForm form, Set<Integer> exposed) {
        Map<Integer, List<Integer>> targets = new LinkedHashMap<>();
        hiddenCells.forEach((figure, cells) -> {
            if (isGuarded(figure) && !directions.isFixed(figure)) {
                targets.put(figure, cells);
            }
        });
        for (int i = 0; i < model.insiders().size(); i++) {
            if (!model.insiders().get(i).alone()) {
                continue;
            }
            int[] own = system.figuresOfInsider.get(i);
            var ranges = new Ranges(system, form, tables, model, targets, own, start);
            ranges.explore(WORK_LIMIT / 100, true, Progress.none());
            for (int figure : targets.keySet()) {
                boolean isOwn = Arrays.stream(own).anyMatch(known -> known == figure);
                if (!isOwn && !ranges.verdict(figure).isOpenToDoubt() && exposed.add(figure)) {
                    expose(
                            figure,
                            Exposure.Kind.INSIDER,
                            model.insiders().get(i).name() + ", who counts");
                }
            }
        }
    }

    private int guardedCells(int figure) {
        return (int) hiddenCells.getOrDefault(figure, List.of()).stream()
                .filter(cell -> tables.cell(cell).guarded())
                .count();
    }

    private boolean isGuarded(int figure) {
        return guardedCells(figure) > 0;
    }

    private void expose(int figure, Exposure.Kind kind, String knowledge) {
        for (int cell : hiddenCells.getOrDefault(figure, List.of())) {
            if (kind != Exposure.Kind.INSIDER || tables.cell(cell).guarded()) {
                exposures.add(new Exposure(tables.key(cell), kind, knowledge));
                open.add(cell);
            }
        }
    }

    private Proof refused(String reason) {
        hiddenCells.keySet().forEach(figure -> expose(figure, Exposure.Kind.UNPROVEN, reason));
        int hidden = open.size();
        if (hidden == 0) {
            exposures.add(new Exposure("all", Exposure.Kind.UNPROVEN, reason));
        }
        return new Proof(false, reason, hidden, 0, 0, 0, hidden, exposures, Map.of());
    }
}
