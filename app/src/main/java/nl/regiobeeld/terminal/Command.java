package nl.regiobeeld.terminal;

import java.util.List;

/**
 * A command of a room that works on the database: {@code ./regiobeeld NAME ARGUMENTS}. A bean that implements it runs in
 * the whole program without its screens, once the table in {@code nl.regiobeeld.Regiobeeld} names it. Its help is a
 * text in that table, so that reading it starts nothing.
 */
public interface Command {
    /** As typed, and as in the table. */
    String name();

    /**
     * Does the work.
     *
     * @param arguments without the options that choose the database
     * @return one of {@link ExitCode}; an exception counts as an internal error, a {@link BadInput} as bad input
     */
    int run(List<String> arguments, CommandOutput output);
}
