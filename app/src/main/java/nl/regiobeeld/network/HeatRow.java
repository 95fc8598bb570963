package nl.regiobeeld.network;

import java.util.List;

/** What a municipality waits for, by subject. */
public record HeatRow(String code, String name, List<Heat> cells) {}
