package nl.regiobeeld.linkage.encode;

import java.util.Arrays;

/** The bits of one record while its pieces are put together, used again for the next record. */
final class Bits {
    /** A piece of an identity: the positions it sets and, in a mixed encoding, all output bits that they turn together. */
    record Piece(int[] positions, int[] turned) {}

    private final int[] set = new int[EncodingParameters.WORDS];
    private final int[] odd = new int[EncodingParameters.WORDS];
    private Piece[] pieces = new Piece[64];
    private int count;

    void clear() {
        Arrays.fill(set, 0);
        Arrays.fill(odd, 0);
        count = 0;
    }

    void add(Piece piece) {
        for (int position : piece.positions()) {
            int bit = 1 << position;
            set[position >> 5] |= bit;
            odd[position >> 5] ^= bit;
        }
        if (count == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * count);
        }
        pieces[count++] = piece;
    }

    int[] plain() {
        return set.clone();
    }

    int[] turned(int piece) {
        return pieces[piece].turned();
    }

    int pieces() {
        return count;
    }

    /** Of a word, the bits that were set an even number of times: what the pieces turned there came undone. */
    int undone(int word) {
        return set[word] & ~odd[word];
    }
}
