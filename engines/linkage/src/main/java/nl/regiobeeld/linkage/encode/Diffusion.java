package nl.regiobeeld.linkage.encode;

import java.util.Arrays;

/**
 * Mixes the bits of a filter: every output bit is the parity of a few input bits that only the secret tells (linear
 * diffusion; Armknecht, Heng and Schnell, Proceedings on Privacy Enhancing Technologies 2023). Kept the other way round,
 * as the output bits that each input bit turns. Since parities add up, a whole piece of an identity turns its output bits at
 * once. It begins with bits that only the secret tells and that are the same for everybody, so that the number of set bits
 * does not show how much is known of somebody, and no likeness changes. Only where pieces meet in one input bit an even number of times, that bit is turned once more.
 */
final class Diffusion {
    private final int[][] turns = new int[EncodingParameters.BITS][EncodingParameters.WORDS];
    private final int[] start = new int[EncodingParameters.WORDS];
    private int[][] chosen = new int[64][];

    Diffusion(Keyed key, int inputs) {
        Keyed.Stream constant = key.stream("START");
        for (int word = 0; word < EncodingParameters.WORDS; word++) {
            start[word] = constant.next(1 << 16) << 16 | constant.next(1 << 16);
        }
        int[] drawn = new int[inputs];
        for (int output = 0; output < EncodingParameters.BITS; output++) {
            Keyed.Stream stream = key.stream(Integer.toString(output));
            int count = 0;
            while (count < inputs) {
                int input = stream.next(EncodingParameters.BITS);
                if (isNew(input, drawn, count)) {
                    drawn[count++] = input;
                    turns[input][output >> 5] |= 1 << output;
                }
            }
        }
    }

    private static boolean isNew(int input, int[] drawn, int count) {
        for (int i = 0; i < count; i++) {
            if (drawn[i] == input) {
                return false;
            }
        }
        return true;
    }

    /** The output bits that these input bits turn together. */
    int[] turned(int[] positions) {
        int count = 0;
        for (int position : positions) {
            count = choose(turns[position], count);
        }
        return mixed(count);
    }

    int[] mix(Bits bits) {
        int count = choose(start, 0);
        for (int piece = 0; piece < bits.pieces(); piece++) {
            count = choose(bits.turned(piece), count);
        }
        for (int word = 0; word < EncodingParameters.WORDS; word++) {
            for (int rest = bits.undone(word); rest != 0; rest &= rest - 1) {
                count = choose(turns[word * 32 + Integer.numberOfTrailingZeros(rest)], count);
            }
        }
        return mixed(count);
    }

    private int choose(int[] row, int count) {
        if (count == chosen.length) {
            chosen = Arrays.copyOf(chosen, 2 * count);
        }
        chosen[count] = row;
        return count + 1;
    }

    private int[] mixed(int count) {
        int[] mixed = new int[EncodingParameters.WORDS];
        for (int i = 0; i < EncodingParameters.WORDS; i += 8) {
            mixEight(count, i, mixed);
        }
        return mixed;
    }

    // Eight words at a time in variables of their own: in a browser that takes a third of the time of one array.
    private void mixEight(int count, int from, int[] mixed) {
        int a = 0;
        int b = 0;
        int c = 0;
        int d = 0;
        int e = 0;
        int f = 0;
        int g = 0;
        int h = 0;
        for (int i = 0; i < count; i++) {
            int[] row = chosen[i];
            a ^= row[from];
            b ^= row[from + 1];
            c ^= row[from + 2];
            d ^= row[from + 3];
            e ^= row[from + 4];
            f ^= row[from + 5];
            g ^= row[from + 6];
            h ^= row[from + 7];
        }
        mixed[from] = a;
        mixed[from + 1] = b;
        mixed[from + 2] = c;
        mixed[from + 3] = d;
        mixed[from + 4] = e;
        mixed[from + 5] = f;
        mixed[from + 6] = g;
        mixed[from + 7] = h;
    }
}
