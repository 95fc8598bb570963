package nl.regiobeeld.encoder;

import java.io.Reader;

/** Reads a file that the browser gives in pieces. */
final class SourceReader extends Reader {
    private final TextSource source;
    private String piece = "";
    private int at;
    private boolean ended;

    SourceReader(TextSource source) {
        this.source = source;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        if (at == piece.length() && !ended) {
            piece = source.next();
            at = 0;
            ended = piece.isEmpty();
        }
        if (ended) {
            return -1;
        }
        int count = Math.min(length, piece.length() - at);
        piece.getChars(at, at + count, target, offset);
        at += count;
        return count;
    }

    @Override
    public void close() {}
}
