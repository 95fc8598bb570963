package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Considers columns for publication in a given order, each on top of those shown before it: one that opens a guarded figure
 * to an observer stays hidden. What opens a figure now opens it later as well, and what does not open one together with
 * others does not do so alone; so many columns can be asked about at once without changing the outcome.
 */
final class Choice {
    private final Columns columns;
    private final List<Observer> observers;
    private final boolean[] excused;
    private final List<Integer> candidates;
    private final Progress progress;
    private final boolean[] chosen;
    /** Candidates that were looked at and are neither chosen nor rejected. */
    private final List<Integer> asked = new ArrayList<>();

    private int next;
    private int together = 1;

    /** @param excused watched figures that are open already, whatever is chosen */
    Choice(Columns columns, List<Observer> observers, boolean[] excused, List<Integer> candidates, Progress progress) {
        this.columns = columns;
        this.observers = observers;
        this.excused = excused;
        this.candidates = candidates;
        this.progress = progress;
        chosen = new boolean[columns.count()];
    }

    /** Which columns to show. */
    boolean[] run() {
        while (next < candidates.size() || !asked.isEmpty()) {
            progress.at("suppress", next - asked.size(), candidates.size());
            collect();
            if (!asked.isEmpty()) {
                decide();
            }
        }
        Observer outsider = observers.getFirst();
        for (int column : candidates) {
            if (!chosen[column] && outsider.knows(columns.atoms[column])) {
                chosen[column] = true;
            }
        }
        return chosen;
    }

    private void collect() {
        int most = mostTogether();
        while (asked.size() < most && next < candidates.size()) {
            int column = candidates.get(next++);
            int[] figure = columns.atoms[column];
            if (observers.getFirst().knows(figure)) {
                chosen[column] = true;
            } else if (observers.stream().noneMatch(observer -> observer.opensOneOfTheLast(figure, excused))) {
                asked.add(column);
            }
        }
    }

    private int mostTogether() {
        int most = together;
        for (Observer observer : observers) {
            most = Math.min(most, observer.room());
        }
        return most;
    }

    private void decide() {
        List<Integer> now = List.copyOf(asked.subList(0, Math.min(asked.size(), mostTogether())));
        List<int[]> figures = now.stream().map(column -> columns.atoms[column]).toList();
        boolean opens = observers.stream().anyMatch(observer -> observer.findOpen(figures, excused) >= 0);
        if (!opens) {
            for (int column : now) {
                chosen[column] = true;
                observers.forEach(observer -> observer.learn(columns.atoms[column]));
            }
            together = Math.min(together, now.size()) * 2;
        } else {
            together = Math.max(1, now.size() / 2);
        }
        if (!opens || now.size() == 1) {
            asked.subList(0, now.size()).clear();
        }
    }
}
