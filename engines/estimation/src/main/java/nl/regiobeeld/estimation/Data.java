package nl.regiobeeld.estimation;

import java.util.Arrays;
import nl.regiobeeld.estimation.table.CaptureTable;

/** Tables as the numeric kernels take them. */
final class Data {
    private Data() {}

    /** Persons per history. */
    static double[] counts(CaptureTable table) {
        return Arrays.stream(table.counts()).asDoubleStream().toArray();
    }
}
