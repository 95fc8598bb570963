package nl.regiobeeld.network;

import java.util.List;

/**
 * Where a municipality stands on one part of a scan.
 *
 * @param percentage of what is known, 0 to 100
 * @param todo statements that are not yet wholly true
 */
public record ScanPart(
        String title, int percentage, String now, String before, String district, boolean gap, List<String> todo) {}
