package nl.regiobeeld.estimation;

import java.util.Arrays;
import nl.regiobeeld.estimation.loglinear.ModelName;
import nl.regiobeeld.estimation.loglinear.ModelSpace;
import nl.regiobeeld.estimation.table.CaptureTable;

/**
 * The order of the lists in which everything is computed: by name, without empty lists. The same lists in another
 * order of columns then give the same answer to the last bit, resamples included. Models are named by the positions
 * of the input.
 */
final class ListOrder {
    private final CaptureTable input;
    private final CaptureTable ordered;
    private final int[] positions;

    ListOrder(CaptureTable input) {
        this.input = input;
        positions = Arrays.stream(input.orderByName())
                .filter(list -> input.onAll(1 << list) > 0)
                .toArray();
        ordered = input.reordered(positions);
    }

    /** The table to compute with. */
    CaptureTable table() {
        return ordered;
    }

    String name(ModelSpace space, long model) {
        return name(space.maximalTerms(model));
    }

    String name(int[] maximalTerms) {
        return ModelName.of(
                input.listCount(),
                Arrays.stream(maximalTerms).map(this::toInput).toArray());
    }

    private int toInput(int mask) {
        int result = 0;
        for (int i = 0; i < positions.length; i++) {
            result |= (mask >> i & 1) << positions[i];
        }
        return result;
    }

    /** Counts per history in the order of the input as counts in the order of this table. */
    double[] fromInput(double[] counts) {
        double[] result = new double[ordered.cells()];
        for (int history = 1; history < counts.length; history++) {
            int target = 0;
            for (int i = 0; i < positions.length; i++) {
                target |= (history >> positions[i] & 1) << i;
            }
            if (counts[history] > 0 && (target == 0 || toInput(target) != history)) {
                throw new IllegalArgumentException("A resample has persons on a list that is empty in the table");
            }
            result[target] += counts[history];
        }
        return result;
    }
}
