package nl.regiobeeld.linkage.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllPairsTest {
    @ParameterizedTest
    @EnumSource
    void everyKernelFindsExactlyThePairsThatCountingOneByOneFinds(KernelChoice choice) {
        Filters rows = filters(61, 1);
        Filters columns = filters(2_075, 2);
        for (Limit limit :
                List.of(new Limit.Dice(520), new Limit.Distance(500), new Limit.Distance(455), new Limit.Dice(1024))) {
            Candidates found = new AllPairs(choice, 2, done -> {}).between(rows, columns, limit);
            assertArrayEquals(oneByOne(rows, columns, limit, 0, false), found.pairs());
            assertEquals(61 * 2_075, found.comparisons());
            for (int i = 0; i < found.size(); i++) {
                assertEquals(rows.common(found.row(i), columns, found.column(i)), found.common(i));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void withinOneCollectionEveryPairIsSeenOnce(KernelChoice choice) {
        Filters filters = filters(1_100, 3);
        Limit limit = new Limit.Distance(505);
        AllPairs search = new AllPairs(choice, 2, done -> {});
        Candidates all = search.within(filters, limit);
        assertArrayEquals(oneByOne(filters, filters, limit, 0, true), all.pairs());
        assertEquals(1_100 * 1_099 / 2, all.comparisons());

        Candidates recent = search.search(filters, PairRange.added(1_003, filters.size()), limit);
        assertArrayEquals(oneByOne(filters, filters, limit, 1_003, true), recent.pairs());

        Candidates split = search.search(filters, PairRange.split(333, filters.size()), limit);
        long[] across = Arrays.stream(all.pairs())
                .filter(pair -> (pair >>> 32) < 333 && (int) pair >= 333)
                .toArray();
        assertArrayEquals(across, split.pairs());
        assertEquals(333 * 767, split.comparisons());
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Filters filters = filters(2_000, 4);
        Limit limit = new Limit.Distance(500);
        Candidates one = new AllPairs(KernelChoice.FASTEST, 1, done -> {}).within(filters, limit);
        Candidates four = new AllPairs(KernelChoice.FASTEST, 4, done -> {}).within(filters, limit);
        assertTrue(one.size() > 100);
        assertArrayEquals(one.pairs(), four.pairs());
        assertArrayEquals(one.common(), four.common());
    }

    @Test
    void emptyAndFullEncodingsAreComparedAlike() {
        long[] words = new long[3 * Filters.WORDS];
        Arrays.fill(words, Filters.WORDS, 3 * Filters.WORDS, -1L);
        Filters filters = new Filters(words);
        for (KernelChoice choice : KernelChoice.values()) {
            Candidates same = new AllPairs(choice, 1, done -> {}).within(filters, new Limit.Dice(1024));
            assertArrayEquals(new long[] {1L << 32 | 2}, same.pairs());
            assertEquals(1024, same.common(0));
            assertEquals(
                    0,
                    new AllPairs(choice, 1, done -> {})
                            .between(new Filters(new long[0]), filters, new Limit.Dice(0))
                            .size());
        }
    }

    @Test
    void progressAddsUpToTheWholeWork() {
        LongAdder done = new LongAdder();
        Candidates found =
                new AllPairs(KernelChoice.SCALAR, 2, done::add).within(filters(1_500, 5), new Limit.Dice(900));
        assertEquals(found.comparisons(), done.sum());
    }

    private static long[] oneByOne(Filters rows, Filters columns, Limit limit, int firstColumn, boolean upper) {
        List<Long> pairs = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = Math.max(firstColumn, upper ? row + 1 : 0); column < columns.size(); column++) {
                int common = rows.common(row, columns, column);
                if (reaches(limit, common, rows.bitCount(row), columns.bitCount(column))) {
                    pairs.add((long) row << 32 | column);
                }
            }
        }
        return pairs.stream().mapToLong(Long::longValue).toArray();
    }

    // The definition, in words of its own.
    private static boolean reaches(Limit limit, int common, int bitsA, int bitsB) {
        return switch (limit) {
            case Limit.Dice(int parts) -> 2.0 * common * 1024 >= (double) parts * (bitsA + bitsB);
            case Limit.Distance(int bits) -> bitsA + bitsB - 2 * common <= bits;
        };
    }

    private static Filters filters(int size, long seed) {
        Random random = new Random(seed);
        long[] words = new long[size * Filters.WORDS];
        for (int i = 0; i < words.length; i++) {
            words[i] = random.nextLong() & (random.nextInt(4) == 0 ? random.nextLong() : -1L);
        }
        return new Filters(words);
    }
}
