package nl.regiobeeld.linkage.encode;

/**
 * Mixes the bits of a filter: every output bit is the parity of a few input bits that only the secret tells (linear
 * diffusion; Armknecht, Heng and Schnell, Proceedings on Privacy Enhancing Technologies 2023). Kept the other way round,
 * as the output bits that each input bit turns, so that mixing costs one exclusive-or of 32 words per set bit.
 */
final class Diffusion {
    private final int[] turns = new int[EncodingParameters.BITS * EncodingParameters.WORDS];

    Diffusion(Keyed key, int inputs) {
        int[] chosen = new int[inputs];
        for (int output = 0; output < EncodingParameters.BITS; output++) {
            Keyed.Stream stream = key.stream(Integer.toString(output));
            int count = 0;
            while (count < inputs) {
                int input = stream.next(EncodingParameters.BITS);
                if (isNew(input, chosen, count)) {
                    chosen[count++] = input;
                    turns[input * EncodingParameters.WORDS + (output >> 5)] |= 1 << output;
                }
            }
        }
    }

    private static boolean isNew(int input, int[] chosen, int count) {
        for (int i = 0; i < count; i++) {
            if (chosen[i] == input) {
                return false;
            }
        }
        return true;
    }

    int[] mix(int[] filter) {
        int[] mixed = new int[EncodingParameters.WORDS];
        for (int word = 0; word < EncodingParameters.WORDS; word++) {
            int rest = filter[word];
            while (rest != 0) {
                int row = (word * 32 + Integer.numberOfTrailingZeros(rest)) * EncodingParameters.WORDS;
                for (int i = 0; i < EncodingParameters.WORDS; i++) {
                    mixed[i] ^= turns[row + i];
                }
                rest &= rest - 1;
            }
        }
        return mixed;
    }
}
