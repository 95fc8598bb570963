package nl.regiobeeld.collection;

/** Ends the reading of a file; the finding says what is wrong and whether the rows before it can be used. */
final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    UnreadableFile(Finding finding) {
        super(finding.rule().name(), null, false, false);
        this.finding = finding;
    }

    UnreadableFile(Rule rule, Object... arguments) {
        this(Finding.ofFile(rule, arguments));
    }

    Finding finding() {
        return finding;
    }
}
