package nl.regiobeeld.web.jobs;

/** A job as one line of a list, in the words of the reader's language. */
public record JobRow(String address, String title, String state, String started) {}
