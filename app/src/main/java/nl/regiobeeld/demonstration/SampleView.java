package nl.regiobeeld.demonstration;

/** A sample file as the page shows it. */
public record SampleView(String name, boolean faulty, int bytes) {}
