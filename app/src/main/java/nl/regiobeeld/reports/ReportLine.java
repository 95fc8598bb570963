package nl.regiobeeld.reports;

/** One report in the list. */
public record ReportLine(long release, String title, String audience, String line, String reason) {}
