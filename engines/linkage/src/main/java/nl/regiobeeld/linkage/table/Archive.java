package nl.regiobeeld.linkage.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A ZIP file in memory, read by the directory at its end. */
final class Archive {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int IN_EXTRA = 0xFFFFFFFF;

    private final byte[] file;
    private int at;
    private int left;

    private String name = "";
    private int method;
    private int packed;
    private int unpacked;
    private int local;

    Archive(byte[] file) throws IOException {
        this.file = file;
        int end = file.length - END_LENGTH;
        while (end >= 0 && number(end) != END) {
            end--;
        }
        if (end < 0) {
            throw damaged();
        }
        left = half(end + 10);
        at = number(end + 16);
    }

    /** Goes to the next file in it; false when there is none. */
    boolean next() throws IOException {
        if (left == 0) {
            return false;
        }
        left--;
        if (number(at) != ENTRY) {
            throw damaged();
        }
        method = half(at + 10);
        packed = number(at + 20);
        unpacked = number(at + 24);
        local = number(at + 42);
        int nameLength = half(at + 28);
        int extraLength = half(at + 30);
        within(at + ENTRY_LENGTH, nameLength);
        name = new String(file, at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
        readExtra(at + ENTRY_LENGTH + nameLength, extraLength);
        at += ENTRY_LENGTH + nameLength + extraLength + half(at + 32);
        return true;
    }

    String name() {
        return name;
    }

    /** Bytes of the file at hand, unpacked. */
    int size() throws IOException {
        if (unpacked < 0) {
            throw damaged();
        }
        return unpacked;
    }

    byte[] content() throws IOException {
        int start = local + LOCAL_LENGTH + half(local + 26) + half(local + 28);
        within(start, packed);
        byte[] content = new byte[size()];
        if (method == STORED && packed == unpacked) {
            System.arraycopy(file, start, content, 0, packed);
        } else if (method == DEFLATED) {
            inflate(start, content);
        } else {
            throw damaged();
        }
        return content;
    }

    private void inflate(int start, byte[] content) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            // One byte more than there is: some inflaters ask for it.
            int length = Math.min(packed + 1, file.length - start);
            inflater.setInput(file, start, length);
            int done = 0;
            while (done < content.length) {
                int part = inflater.inflate(content, done, content.length - done);
                if (part <= 0) {
                    throw damaged();
                }
                done += part;
            }
        } catch (DataFormatException e) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }

    // Sizes that are told in 64 bits stand here, in the order of those that say so.
    private void readExtra(int start, int length) throws IOException {
        int field = start;
        while (field + 4 <= start + length) {
            int value = field + 4;
            if (half(field) == 1) {
                if (unpacked == IN_EXTRA) {
                    unpacked = large(value);
                    value += 8;
                }
                if (packed == IN_EXTRA) {
                    packed = large(value);
                    value += 8;
                }
                if (local == IN_EXTRA) {
                    local = large(value);
                }
            }
            field += 4 + half(field + 2);
        }
    }

    private int large(int position) throws IOException {
        if (number(position + 4) != 0) {
            throw damaged();
        }
        return number(position);
    }

    private int half(int position) throws IOException {
        within(position, 2);
        return file[position] & 0xFF | (file[position + 1] & 0xFF) << 8;
    }

    private int number(int position) throws IOException {
        return half(position) | half(position + 2) << 16;
    }

    private void within(int position, int length) throws IOException {
        if (position < 0 || length < 0 || length > file.length - position) {
            throw damaged();
        }
    }

    private static IOException damaged() {
        return new IOException("Not a readable spreadsheet");
    }
}
