package nl.regiobeeld.linkage.encode;

import java.util.Arrays;

/**
 * SHA-256 (FIPS 180-4) in plain Java, because a browser build has no cryptographic provider and must give the same bytes.
 * Not safe for use by several threads.
 */
final class Sha256 {
    static final int BLOCK = 64;
    static final int LENGTH = 32;

    private static final int[] ROUND = roundConstants();

    private final int[] state = new int[8];
    private final byte[] block = new byte[BLOCK];
    private final int[] schedule = new int[64];
    private int filled;
    private long length;

    Sha256() {
        reset();
    }

    private void reset() {
        int[] initial = initialState();
        System.arraycopy(initial, 0, state, 0, 8);
        filled = 0;
        length = 0;
    }

    void update(byte[] bytes) {
        length += bytes.length;
        int from = 0;
        while (from < bytes.length) {
            int part = Math.min(bytes.length - from, BLOCK - filled);
            System.arraycopy(bytes, from, block, filled, part);
            from += part;
            filled += part;
            if (filled == BLOCK) {
                compress();
                filled = 0;
            }
        }
    }

    /** Goes on from where another stands that has taken in whole blocks only. */
    void continueFrom(Sha256 other) {
        System.arraycopy(other.state, 0, state, 0, 8);
        length = other.length;
        filled = 0;
    }

    private void append(byte next) {
        block[filled++] = next;
        if (filled == BLOCK) {
            compress();
            filled = 0;
        }
    }

    /** The digest of everything since the last one; starts anew. */
    byte[] digest() {
        long bits = length * 8;
        append((byte) 0x80);
        if (filled > BLOCK - 8) {
            Arrays.fill(block, filled, BLOCK, (byte) 0);
            compress();
            filled = 0;
        }
        Arrays.fill(block, filled, BLOCK - 8, (byte) 0);
        for (int i = 0; i < 8; i++) {
            block[BLOCK - 8 + i] = (byte) (bits >>> (56 - 8 * i));
        }
        compress();
        byte[] digest = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            digest[i] = (byte) (state[i >> 2] >>> (24 - 8 * (i & 3)));
        }
        reset();
        return digest;
    }

    static byte[] of(byte[] bytes) {
        Sha256 sha = new Sha256();
        sha.update(bytes);
        return sha.digest();
    }

    private void compress() {
        for (int i = 0; i < 16; i++) {
            int at = 4 * i;
            schedule[i] = (block[at] & 0xFF) << 24
                    | (block[at + 1] & 0xFF) << 16
                    | (block[at + 2] & 0xFF) << 8
                    | (block[at + 3] & 0xFF);
        }
        compressSchedule();
    }

    /**
     * Takes in one block given as sixteen numbers, from where another stands that has taken in whole blocks only, and gives the
     * first eight bytes of what that leaves: no padding and no length, so for messages of one block each.
     */
    long stateAfter(Sha256 other, int[] words) {
        System.arraycopy(other.state, 0, state, 0, 8);
        System.arraycopy(words, 0, schedule, 0, 16);
        compressSchedule();
        return (long) state[0] << 32 | state[1] & 0xFFFF_FFFFL;
    }

    // Eight rounds at a time, so that the eight numbers change roles instead of places.
    private void compressSchedule() {
        int[] w = schedule;
        for (int i = 16; i < 64; i++) {
            int s0 = Integer.rotateRight(w[i - 15], 7) ^ Integer.rotateRight(w[i - 15], 18) ^ (w[i - 15] >>> 3);
            int s1 = Integer.rotateRight(w[i - 2], 17) ^ Integer.rotateRight(w[i - 2], 19) ^ (w[i - 2] >>> 10);
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int i = 0; i < 64; i += 8) {
            h += mixed(e, f, g) + ROUND[i] + w[i];
            d += h;
            h += majority(a, b, c);
            g += mixed(d, e, f) + ROUND[i + 1] + w[i + 1];
            c += g;
            g += majority(h, a, b);
            f += mixed(c, d, e) + ROUND[i + 2] + w[i + 2];
            b += f;
            f += majority(g, h, a);
            e += mixed(b, c, d) + ROUND[i + 3] + w[i + 3];
            a += e;
            e += majority(f, g, h);
            d += mixed(a, b, c) + ROUND[i + 4] + w[i + 4];
            h += d;
            d += majority(e, f, g);
            c += mixed(h, a, b) + ROUND[i + 5] + w[i + 5];
            g += c;
            c += majority(d, e, f);
            b += mixed(g, h, a) + ROUND[i + 6] + w[i + 6];
            f += b;
            b += majority(c, d, e);
            a += mixed(f, g, h) + ROUND[i + 7] + w[i + 7];
            e += a;
            a += majority(b, c, d);
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    private static int mixed(int e, int f, int g) {
        int s1 = Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
        return s1 + (g ^ (e & (f ^ g)));
    }

    private static int majority(int a, int b, int c) {
        int s0 = Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
        return s0 + ((a & b) | (c & (a | b)));
    }

    // The standard defines its constants as fractions of roots of primes; written out as the standard prints them.
    private static int[] initialState() {
        return new int[] {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
        };
    }

    private static int[] roundConstants() {
        return new int[] {
            0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
            0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
            0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
            0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
            0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
            0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
            0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
            0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
        };
    }
}
