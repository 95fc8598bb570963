package nl.regiobeeld.linkage.encode;

import org.jspecify.annotations.Nullable;

/** How far the bits of an encoding are mixed, so that its similarities to others no longer give a name away. */
public enum Hardening {
    /** Each bit still means something: for tests and for showing what the attacks do. */
    NONE("none", "d1", 1),
    /** Each bit is the parity of five: for lists up to some thousands of records linked by a separate body. */
    DIFFUSION_5("diffusion-5", "d5", 5),
    /** Each bit is the parity of eight: the recommended setting. */
    DIFFUSION_8("diffusion-8", "d8", 8);

    private final String label;
    private final String code;
    private final int inputs;

    Hardening(String label, String code, int inputs) {
        this.label = label;
        this.code = code;
        this.inputs = inputs;
    }

    public String label() {
        return label;
    }

    /** Two characters, as an encoding carries them. */
    String code() {
        return code;
    }

    /** The number of input bits behind each output bit. */
    public int inputs() {
        return inputs;
    }

    public boolean isDiffused() {
        return inputs > 1;
    }

    /** Null when there is none of that label. */
    public static @Nullable Hardening ofLabel(String label) {
        for (Hardening hardening : values()) {
            if (hardening.label.equals(label)) {
                return hardening;
            }
        }
        return null;
    }

    static @Nullable Hardening ofCode(String code) {
        for (Hardening hardening : values()) {
            if (hardening.code.equals(code)) {
                return hardening;
            }
        }
        return null;
    }
}
