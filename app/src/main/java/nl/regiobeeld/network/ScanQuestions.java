package nl.regiobeeld.network;

import java.util.List;

/** The statements of one part of a scan, to be answered. */
public record ScanQuestions(String title, List<Question> questions) {
    /** @param name of the form's field */
    public record Question(String name, String statement, String explanation, String level, String answer) {}
}
