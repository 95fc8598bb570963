package nl.regiobeeld.collection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.regiobeeld.linkage.encode.Agreement;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.web.jobs.Progress;

/**
 * Reads a supplier's file and says what is wrong with it, row by row. It stores nothing and remembers no content. Memory
 * does not grow with the file, except for some 25 bytes per row to recognise doubles and, in XLSX, the texts that cells
 * share.
 */
public final class FileCheck {
    /** A title above the header is forgiven; a table that starts lower is not found. */
    private static final int HEADER_WITHIN_ROWS = 10;

    private static final int PROGRESS_EVERY = 2_000;

    private final Theme theme;
    private final Period round;
    private final String supplier;
    private final Regions regions;
    private final Limits limits;
    private final Optional<Agreement> agreement;
    private final PersonalData personalData;

    public FileCheck(Theme theme, Period round, String supplier, Regions regions) {
        this(theme, round, supplier, regions, Optional.empty(), Limits.STANDARD);
    }

    /** With encodings that must be made as agreed, when there is an agreement. */
    FileCheck(
            Theme theme, Period round, String supplier, Regions regions, Optional<Agreement> agreement, Limits limits) {
        this.theme = theme;
        this.round = round;
        this.supplier = supplier;
        this.regions = regions;
        this.agreement = agreement;
        this.limits = limits;
        this.personalData = PersonalData.inRound(theme, round, regions);
    }

    /** Checks a file and keeps nothing of it. */
    public CheckedFile check(Path file) {
        return check(file, line -> {}, Progress.NONE);
    }

    /** Checks a file and gives every good line; when the result is refused, the lines given must be dropped. */
    CheckedFile check(Path file, Consumer<Line> lines, Progress progress) {
        var run = new Run(lines, progress);
        try {
            Sheet sheet = Sheets.open(file, limits);
            run.expected = sheet.expectedRows();
            sheet.remarks().forEach(run.findings::add);
            sheet.read(run);
            run.end();
        } catch (UnreadableFile e) {
            run.findings.add(e.finding());
        }
        return run.result();
    }

    private final class Run implements Sheet.RowTaker {
        private final Consumer<Line> good;
        private final Progress progress;
        private final Findings findings = new Findings();
        private final List<Row> before = new ArrayList<>();
        private final Layout layout = new Layout(theme);
        private Optional<Header> header = Optional.empty();
        private Optional<LineCheck> lineCheck = Optional.empty();
        private long expected;
        private int lines;
        private int goodLines;

        Run(Consumer<Line> good, Progress progress) {
            this.good = good;
            this.progress = progress;
        }

        @Override
        public void take(Row row) throws UnreadableFile {
            if (row.isBlank()) {
                return;
            }
            if (lineCheck.isEmpty()) {
                findHeader(row);
                return;
            }
            if (++lines > limits.rows()) {
                throw new UnreadableFile(Rule.TOO_MANY_ROWS, limits.rows());
            }
            lineCheck.get().check(row, findings).ifPresent(line -> {
                goodLines++;
                good.accept(line);
            });
            if (lines % PROGRESS_EVERY == 0) {
                progress.at(lines, Math.max(lines, expected));
            }
        }

        @Override
        public void lost(Finding finding) {
            findings.add(finding);
            if (finding.severity() == Severity.ERROR) {
                lines++;
            }
        }

        private void findHeader(Row row) throws UnreadableFile {
            before.add(row);
            if (Header.looksLikeOne(row, layout)) {
                begin(row);
            } else if (before.size() == HEADER_WITHIN_ROWS) {
                begin(before.getFirst());
            }
        }

        private void begin(Row row) throws UnreadableFile {
            Header found = Header.read(row, layout, personalData, limits);
            header = Optional.of(found);
            lineCheck = Optional.of(new LineCheck(found, round, supplier, regions, agreement, personalData, limits));
            found.remarks().forEach(findings::add);
            found.remarkOnEncodings(agreement.isPresent()).ifPresent(findings::add);
        }

        void end() throws UnreadableFile {
            if (header.isEmpty()) {
                if (before.isEmpty()) {
                    throw new UnreadableFile(Rule.EMPTY_FILE);
                }
                begin(before.getFirst());
            }
            if (lines == 0) {
                throw new UnreadableFile(Rule.NO_LINES);
            }
        }

        CheckedFile result() {
            boolean refused = findings.kept().stream().anyMatch(finding -> finding.severity() == Severity.FATAL);
            return new CheckedFile(
                    header.map(Header::kind).orElse(DeliveryKind.REGISTRATIONS),
                    lines,
                    refused ? 0 : goodLines,
                    findings.kept(),
                    findings.total());
        }
    }
}
