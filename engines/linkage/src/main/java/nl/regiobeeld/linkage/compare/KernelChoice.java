package nl.regiobeeld.linkage.compare;

/** Which way of counting bits: the outcome is the same, the speed is not. */
public enum KernelChoice {
    /** The vector unit when the program may use it, it is 512 bits wide and the work is large enough. */
    FASTEST,
    SCALAR,
    VECTOR
}
