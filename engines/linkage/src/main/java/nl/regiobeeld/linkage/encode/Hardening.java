package nl.regiobeeld.linkage.encode;

/** How far the bits of an encoding are mixed, so that its similarities to others no longer give a name away. */
public enum Hardening {
    /** Each bit still means something: for tests and for showing what the attacks do. */
    NONE("none", 1),
    /** Each bit is the parity of five: for lists up to some thousands of records linked by a separate body. */
    DIFFUSION_5("diffusion-5", 5),
    /** Each bit is the parity of eight: the recommended setting. */
    DIFFUSION_8("diffusion-8", 8);

    private final String label;
    private final int inputs;

    Hardening(String label, int inputs) {
        this.label = label;
        this.inputs = inputs;
    }

    public String label() {
        return label;
    }

    /** The number of input bits behind each output bit. */
    public int inputs() {
        return inputs;
    }

    public boolean isDiffused() {
        return inputs > 1;
    }
}
