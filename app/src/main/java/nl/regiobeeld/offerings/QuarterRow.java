package nl.regiobeeld.offerings;

import java.util.List;

/** What a municipality did with a quarter theme. */
public record QuarterRow(String municipality, List<String> done) {}
