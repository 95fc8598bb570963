package nl.regiobeeld.collection;

import java.nio.charset.StandardCharsets;

/**
 * Remembers on which line a key stood first. Keeps a 64-bit hash of each key and not the key: some 25 bytes for each,
 * with a chance of one false double in a hundred thousand files of two million lines.
 */
final class FirstSeen {
    private long[] hashes = new long[1 << 10];
    private int[] lines = new int[1 << 10];
    private int size;

    /** The line where the key stood before, 0 when this is the first time. */
    int put(String key, int line) {
        if (size * 2 >= hashes.length) {
            grow();
        }
        long hash = hash(key);
        int at = slot(hash);
        if (hashes[at] == hash) {
            return lines[at];
        }
        hashes[at] = hash;
        lines[at] = line;
        size++;
        return 0;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int at = (int) (hash ^ hash >>> 32) & mask;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldLines = lines;
        hashes = new long[oldHashes.length * 2];
        lines = new int[oldLines.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int at = slot(oldHashes[i]);
                hashes[at] = oldHashes[i];
                lines[at] = oldLines[i];
            }
        }
    }

    /** FNV-1a with a final mix; never 0, which marks an empty place. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (byte value : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ value) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
