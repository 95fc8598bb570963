package nl.regiobeeld.collection;

/**
 * How large a file may be. Everything beyond is refused with a clear message before it can fill memory or disk.
 *
 * @param bytes of the file as it comes in
 * @param columns with a header
 * @param rows with content
 * @param cellLength characters in one cell
 * @param inflatedBytes of everything in a compressed file together
 * @param inflation how many times larger than the file its content may be
 * @param parts in a compressed file
 */
record Limits(long bytes, int columns, int rows, int cellLength, long inflatedBytes, int inflation, int parts) {
    static final Limits STANDARD = new Limits(400_000_000, 100, 2_000_000, 2_000, 600_000_000, 200, 500);

    /** Small files may be very regular, so the ratio counts from 20 MB. */
    long inflatedBytes(long fileBytes) {
        return Math.min(inflatedBytes, Math.max(20_000_000, fileBytes * inflation));
    }
}
