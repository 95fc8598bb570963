package nl.regiobeeld.network;

/** A visit in a list. */
public record VisitLine(String day, String state, String address) {}
