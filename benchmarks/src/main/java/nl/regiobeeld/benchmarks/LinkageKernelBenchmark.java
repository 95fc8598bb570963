package nl.regiobeeld.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Random;
import nl.regiobeeld.linkage.compare.AllPairs;
import nl.regiobeeld.linkage.compare.Candidates;
import nl.regiobeeld.linkage.compare.Filters;
import nl.regiobeeld.linkage.compare.KernelChoice;
import nl.regiobeeld.linkage.compare.Limit;

/** How many 1024-bit comparisons one core makes in a second of its own time. */
final class LinkageKernelBenchmark {
    private static final int SIZE = 20_000;

    private LinkageKernelBenchmark() {}

    public static void main(String[] args) {
        Filters a = random(SIZE, 1);
        Filters b = random(SIZE, 2);
        System.out.println(
                "1024-bit comparisons, 20k x 20k, per core; reference: anonlink (C++) 148 M/s, same machine");
        for (KernelChoice choice : new KernelChoice[] {KernelChoice.VECTOR, KernelChoice.SCALAR}) {
            AllPairs search = new AllPairs(choice, 1, done -> {});
            double best = 0;
            for (int round = 0; round < 5; round++) {
                double start = cpuSeconds();
                Candidates found = search.between(a, b, new Limit.Distance(420));
                double seconds = cpuSeconds() - start;
                best = Math.max(best, found.comparisons() / seconds / 1e6);
            }
            System.out.printf(Locale.ROOT, "%-8s %7.0f M/s%n", choice, best);
        }
    }

    private static Filters random(int size, long seed) {
        Random random = new Random(seed);
        long[] words = new long[size * Filters.WORDS];
        for (int i = 0; i < words.length; i++) {
            words[i] = random.nextLong();
        }
        return new Filters(words);
    }

    static double cpuSeconds() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }
}
