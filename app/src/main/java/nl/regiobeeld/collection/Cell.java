package nl.regiobeeld.collection;

/**
 * What stands in one cell. Numbers are written plainly (12, 12.5), days as 2023-02-01, whatever the sheet shows.
 *
 * @param text without surrounding space; empty where the kind says that there is nothing to read
 */
record Cell(Kind kind, String text) {
    static final Cell EMPTY = new Cell(Kind.PLAIN, "");

    enum Kind {
        /** Something that can be read. */
        PLAIN,
        /** The sheet computes it; what it shows may be old or come from elsewhere. */
        FORMULA,
        /** The sheet shows an error such as #REF!. */
        BROKEN,
        /** Part of a merged range: nobody can say to which row its content belongs. */
        MERGED
    }

    static Cell of(String text) {
        String stripped = strip(text);
        return stripped.isEmpty() ? EMPTY : new Cell(Kind.PLAIN, stripped);
    }

    boolean isBlank() {
        return kind == Kind.PLAIN && text.isEmpty();
    }

    /** Sheets and web pages leave no-break spaces and zero-width marks around words. */
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character)
                || character == '\u00a0'
                || character == '\u200b'
                || character == '\ufeff';
    }
}
