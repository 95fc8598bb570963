package nl.regiobeeld.network;

/** How far a municipality is in the round of visits. */
public record VisitRow(String code, String name, boolean done, String state, String day, String address, int needs) {}
