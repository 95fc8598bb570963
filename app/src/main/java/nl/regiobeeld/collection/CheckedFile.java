package nl.regiobeeld.collection;

import java.util.List;

/**
 * What the check of a file came to.
 *
 * @param kind what the header says it is; registrations when there is no header
 * @param lines rows with content below the header
 * @param good rows that can be used; 0 when the file as a whole is refused
 * @param findings the first ones, in the order of the file
 * @param findingsTotal how many there were
 */
public record CheckedFile(DeliveryKind kind, int lines, int good, List<Finding> findings, long findingsTotal) {
    public CheckedFile {
        findings = List.copyOf(findings);
    }

    /** Whether something is wrong with the file as a whole. */
    public boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.FATAL);
    }
}
