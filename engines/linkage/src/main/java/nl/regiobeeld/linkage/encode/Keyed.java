package nl.regiobeeld.linkage.encode;

import java.util.Arrays;

/** HMAC-SHA-256 (RFC 2104) under one key, and the derivation of further keys from it (HKDF, RFC 5869). */
final class Keyed {
    // Both pads fill one block: what they leave behind is kept, so that each code costs two blocks less.
    private final Sha256 inner = new Sha256();
    private final Sha256 outer = new Sha256();
    private final Sha256 sha = new Sha256();

    Keyed(byte[] key) {
        byte[] shortened = key.length > Sha256.BLOCK ? Sha256.of(key) : key;
        byte[] innerPad = new byte[Sha256.BLOCK];
        byte[] outerPad = new byte[Sha256.BLOCK];
        for (int i = 0; i < Sha256.BLOCK; i++) {
            byte k = i < shortened.length ? shortened[i] : 0;
            innerPad[i] = (byte) (k ^ 0x36);
            outerPad[i] = (byte) (k ^ 0x5c);
        }
        inner.update(innerPad);
        outer.update(outerPad);
    }

    byte[] mac(byte[] message) {
        sha.continueFrom(inner);
        sha.update(message);
        byte[] digest = sha.digest();
        sha.continueFrom(outer);
        sha.update(digest);
        return sha.digest();
    }

    /**
     * 64 bits of code for a message of exactly one block, sixteen numbers, in one step instead of two: the step that HMAC
     * itself is built on (NMAC, Bellare, Canetti and Krawczyk 1996), safe as long as every message under the key is one block.
     * A key for this is used for nothing else.
     */
    long ofBlock(int[] block) {
        return sha.stateAfter(inner, block);
    }

    /** One block of HKDF: a 32-byte key for one purpose. */
    static Keyed derive(byte[] secret, String salt, String info) {
        byte[] pseudoRandomKey = new Keyed(utf8(salt)).mac(secret);
        byte[] label = utf8(info);
        byte[] message = new byte[label.length + 1];
        System.arraycopy(label, 0, message, 0, label.length);
        message[label.length] = 1;
        return new Keyed(new Keyed(pseudoRandomKey).mac(message));
    }

    /**
     * An endless stream of numbers below a power of two, four bytes at a time from the codes of {@code text}, a zero byte
     * and the block number.
     */
    Stream stream(String text) {
        return new Stream(utf8(text));
    }

    final class Stream {
        private final byte[] message;
        private byte[] block = new byte[0];
        private int used;

        private Stream(byte[] text) {
            message = new byte[text.length + 5];
            System.arraycopy(text, 0, message, 0, text.length);
        }

        int next(int powerOfTwo) {
            if (used == block.length) {
                block = mac(message);
                used = 0;
                increment();
            }
            int number = (block[used] & 0xFF) << 24
                    | (block[used + 1] & 0xFF) << 16
                    | (block[used + 2] & 0xFF) << 8
                    | (block[used + 3] & 0xFF);
            used += 4;
            return number & (powerOfTwo - 1);
        }

        private void increment() {
            int last = message.length - 1;
            while (++message[last] == 0) {
                last--;
            }
        }
    }

    /** UTF-8; half a surrogate pair becomes a question mark, on every platform. */
    static byte[] utf8(String text) {
        byte[] bytes = new byte[3 * text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xC0 | c >> 6);
                bytes[length++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                bytes[length++] = (byte) (0xF0 | point >> 18);
                bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
                bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
                bytes[length++] = (byte) (0x80 | point & 0x3F);
            } else if (Character.isSurrogate(c)) {
                bytes[length++] = '?';
            } else {
                bytes[length++] = (byte) (0xE0 | c >> 12);
                bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[length++] = (byte) (0x80 | c & 0x3F);
            }
        }
        return Arrays.copyOf(bytes, length);
    }
}
