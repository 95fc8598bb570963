package nl.regiobeeld.linkage.encode;

/**
 * Gives a supplier's own numbers of registrations another form that only who has the secret can make: the same number of the
 * same supplier in the same period always becomes the same, so that a correction keeps its numbers and the supplier can find
 * a registration back from its own file; two suppliers that use one number do not show it.
 */
public final class RecordNumbers {
    // No digits and no vowels: nothing in it reads as a word, a date, a telephone number or a citizen service number.
    private static final String LETTERS = "bcdfghjklmnpqrst";
    private static final int BYTES = 12;

    private final Keyed key;

    public RecordNumbers(LinkageSecret secret, EncodingParameters parameters, String supplier) {
        key = secret.keyFor(parameters, "RECORD|" + supplier);
    }

    /** 24 letters after {@code n1-}; empty for an empty number. */
    public String of(String number) {
        String plain = number.strip();
        if (plain.isEmpty()) {
            return "";
        }
        byte[] code = key.mac(Keyed.utf8(plain));
        StringBuilder text = new StringBuilder(3 + 2 * BYTES).append("n1-");
        for (int i = 0; i < BYTES; i++) {
            text.append(LETTERS.charAt(code[i] >> 4 & 15)).append(LETTERS.charAt(code[i] & 15));
        }
        return text.toString();
    }
}
