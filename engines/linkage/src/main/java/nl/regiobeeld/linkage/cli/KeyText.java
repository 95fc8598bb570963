package nl.regiobeeld.linkage.cli;

import nl.regiobeeld.linkage.encode.MatchKeys;

/** Reads match keys back from one cell: hexadecimal, parted by blanks. */
final class KeyText {
    private KeyText() {}

    static long[] read(String cell) throws Arguments.BadInput {
        String[] parts = cell.split(" ", -1);
        long[] keys = new long[MatchKeys.COUNT];
        if (parts.length != keys.length) {
            throw new Arguments.BadInput("Not match keys: " + parts.length + " parts");
        }
        try {
            for (int i = 0; i < keys.length; i++) {
                keys[i] = Long.parseUnsignedLong(parts[i], 16);
            }
        } catch (NumberFormatException e) {
            throw new Arguments.BadInput("Not match keys: not hexadecimal");
        }
        return keys;
    }
}
