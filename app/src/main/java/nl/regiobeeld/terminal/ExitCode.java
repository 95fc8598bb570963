package nl.regiobeeld.terminal;

/** What every command says to the shell. */
public final class ExitCode {
    public static final int DONE = 0;
    /** Refused, under-protected, findings. */
    public static final int ANSWER_IS_NO = 1;

    public static final int BAD_INPUT = 2;
    public static final int INTERNAL_ERROR = 3;

    private ExitCode() {}
}
