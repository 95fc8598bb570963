package nl.regiobeeld.network;

/** A scan on the page of a municipality. */
public record ScanLine(String code, String name, String state, boolean open) {}
