package nl.regiobeeld.collection;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8, and every byte that cannot be UTF-8 as Windows-1252. */
final class MixedReader extends Reader {
    private final InputStream stream;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final String windows = new String(allBytes(), Charset.forName("windows-1252"));
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
    private boolean ended;

    MixedReader(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var characters = CharBuffer.wrap(target, offset, length).slice();
        while (characters.position() == 0) {
            if (!ended && bytes.remaining() < 4) {
                fill();
            }
            CoderResult result = utf8.decode(bytes, characters, ended);
            if (result.isMalformed()) {
                characters.put(windows.charAt(bytes.get() & 0xFF));
            } else if (result.isOverflow() && characters.position() == 0) {
                // A pair of surrogates does not fit in one place: leave it for a reader with room.
                characters.put('\ufffd');
                bytes.position(bytes.position() + 4);
            } else if (ended && !bytes.hasRemaining() && characters.position() == 0) {
                return -1;
            }
        }
        return characters.position();
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private static byte[] allBytes() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return all;
    }
}
