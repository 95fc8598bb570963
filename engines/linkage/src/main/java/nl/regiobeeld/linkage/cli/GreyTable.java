package nl.regiobeeld.linkage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.regiobeeld.linkage.match.AgreementPattern;
import nl.regiobeeld.linkage.table.CsvTable;

/** Doubtful pairs as a table: how they agree, not who they are. */
final class GreyTable {
    private GreyTable() {}

    static void write(List<AgreementPattern> patterns, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("source_a,rec_id_a,source_b,rec_id_b,compared_by,more_alike_than,sex,nationality,probability");
        for (AgreementPattern pattern : patterns) {
            lines.add(CsvTable.written(List.of(
                    pattern.sourceA(),
                    pattern.recordA(),
                    pattern.sourceB(),
                    pattern.recordB(),
                    lower(pattern.comparedBy()),
                    String.valueOf(pattern.moreAlikeThan()),
                    lower(pattern.sex()),
                    lower(pattern.nationality()),
                    String.valueOf(pattern.probability()))));
        }
        Files.write(file, lines);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
