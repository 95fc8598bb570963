package nl.regiobeeld.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.jobs.Progress;
import org.springframework.core.io.DefaultResourceLoader;

/** What tests of this room start from: the trafficking theme, a round over 2023, and files made on the spot. */
final class Given {
    static final Regions REGIONS = new Regions(new DefaultResourceLoader(), "classpath:region/den-haag/");
    static final Themes THEMES = themes();
    static final Theme THEME = THEMES.get("mensenhandel");
    static final Period ROUND = Period.of("2023");
    static final String HEADER =
            "registratienummer;periode;gemeente;vormen;leeftijd;geslacht;nationaliteit;melder;toelichting";
    static final String TALLY_HEADER = "periode;gemeente;vormen;leeftijd;geslacht;nationaliteit;aantal;toelichting";

    private Given() {}

    /** A good registration with this number and remark. */
    static String registration(String number, String remark) {
        return number + ";2023-Q1;Den Haag;seksueel;18-22;v;nl;politie;" + remark;
    }

    /** A good tally with this count. */
    static String tally(String municipality, String count) {
        return "2023-Q1;" + municipality + ";arbeid;23-29;m;eu;" + count + ";";
    }

    static Path csv(String... lines) {
        return file(String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
    }

    static Path file(String content, Charset charset) {
        return file(content.getBytes(charset));
    }

    static Path file(byte[] content) {
        try {
            Path file = Files.createTempFile("given-", ".tmp");
            file.toFile().deleteOnExit();
            Files.write(file, content);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Checked check(Path file) {
        return check(file, Limits.STANDARD);
    }

    static Checked check(Path file, Limits limits) {
        var lines = new ArrayList<Line>();
        CheckedFile result = new FileCheck(THEME, ROUND, "politie", REGIONS, Optional.empty(), limits)
                .check(file, lines::add, Progress.NONE);
        return new Checked(result, lines);
    }

    /** The outcome of a check with the lines it gave. */
    record Checked(CheckedFile result, List<Line> lines) {
        List<Rule> rules() {
            return result.findings().stream().map(Finding::rule).toList();
        }

        Finding only() {
            if (result.findings().size() != 1) {
                throw new AssertionError("Not one finding: " + result.findings());
            }
            return result.findings().getFirst();
        }

        /** Place and rule of each finding: {@code 3 aantal COUNT_NEGATIVE}. */
        List<String> told() {
            return result.findings().stream()
                    .map(finding ->
                            (finding.line() + " " + finding.column() + " " + finding.rule()).replaceAll(" +", " "))
                    .toList();
        }
    }

    private static Themes themes() {
        try {
            return new Themes("classpath*:themes/*.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
