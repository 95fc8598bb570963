package nl.regiobeeld.linkage.compare;

/** Compares a stretch of rows with a stretch of columns. Every kernel finds exactly the same pairs. */
sealed interface Kernel permits ScalarKernel, VectorKernel {
    /** Below this number of comparisons the vector unit does not earn back its compilation. */
    long WORTH_A_VECTOR = 3_000_000;

    /** Reports the pairs that reach the limit, in any order; when {@code upper}, only those with row below column. */
    void compare(int rowFrom, int rowTo, int columnFrom, int columnTo, boolean upper, Hits hits);

    /** Columns of a block that stays in the processor's cache. */
    int BLOCK = 1024;

    static Kernel of(Filters rows, Filters columns, Limit limit, KernelChoice choice) {
        boolean vector = switch (choice) {
            case SCALAR -> false;
            case VECTOR -> true;
            case FASTEST -> (long) rows.size() * columns.size() >= WORTH_A_VECTOR && vectorUnitIsWide();
        };
        return vector ? new VectorKernel(rows, columns, limit) : new ScalarKernel(rows, columns, limit);
    }

    private static boolean vectorUnitIsWide() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && VectorKernel.LANES >= 8;
    }

    static long[] shares(Filters filters, Limit limit, int padded) {
        long[] shares = new long[padded];
        for (int i = 0; i < padded; i++) {
            shares[i] = i < filters.size() ? limit.share(filters.bitCount(i)) : Long.MAX_VALUE / 4;
        }
        return shares;
    }
}
