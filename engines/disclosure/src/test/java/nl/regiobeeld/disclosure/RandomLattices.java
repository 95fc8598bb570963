package nl.regiobeeld.disclosure;

import java.util.SplittableRandom;
import nl.regiobeeld.cells.PublicationLattice;

/** Small linked tables with totals, overlapping groups and many small counts, the same for the same seed. */
final class RandomLattices {
    private RandomLattices() {}

    static PublicationLattice draw(long seed) {
        var random = new SplittableRandom(seed);
        int rows = 2 + random.nextInt(2);
        int columns = 2 + random.nextInt(2);
        var builder = PublicationLattice.builder();
        int[][] atom = new int[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                long count = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(random.nextBoolean() ? 2 : 5);
                atom[r][c] = builder.atom(count, random.nextInt(3));
            }
        }
        int[] all = new int[rows * columns];
        for (int r = 0; r < rows; r++) {
            int[] row = new int[columns];
            for (int c = 0; c < columns; c++) {
                builder.cell("r" + r + "c" + c, atom[r][c]);
                all[r * columns + c] = atom[r][c];
                row[c] = atom[r][c];
            }
            builder.cell("r" + r, row);
        }
        for (int c = 0; c < columns; c++) {
            int[] column = new int[rows];
            for (int r = 0; r < rows; r++) {
                column[r] = atom[r][c];
            }
            builder.cell("c" + c, column);
        }
        builder.cell("total", all);
        for (int extra = random.nextInt(4); extra > 0; extra--) {
            int[] some = random.ints(2 + random.nextInt(3), 0, all.length)
                    .map(i -> all[i])
                    .toArray();
            builder.cell("group" + extra, some);
        }
        return builder.build();
    }
}
