package nl.regiobeeld.terminal;

import java.util.List;

/** A bean of a room that has something to tell the person who started the program, below its address. */
public interface StartupLines {
    List<String> lines();
}
