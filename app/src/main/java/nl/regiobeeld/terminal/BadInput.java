package nl.regiobeeld.terminal;

/** Typed wrongly, or a file that cannot be used; the message says what, and is all that the person sees. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadInput(String message) {
        super(message);
    }
}
