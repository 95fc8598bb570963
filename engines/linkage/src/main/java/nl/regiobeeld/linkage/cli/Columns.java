package nl.regiobeeld.linkage.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.regiobeeld.linkage.encode.Identity;
import nl.regiobeeld.linkage.table.CsvTable;

/** Where a table keeps what identifies somebody; Dutch and English names of columns are known. */
record Columns(int given, int infix, int surname, int birthDate, int estimated) {

    static Columns in(CsvTable table, Arguments arguments) throws Arguments.BadInput {
        Columns columns = new Columns(
                find(
                        table,
                        arguments.value("--given"),
                        List.of("given", "given_name", "first_name", "voornaam", "voornamen")),
                find(table, arguments.value("--infix"), List.of("infix", "tussenvoegsel", "tussenvoegsels", "prefix")),
                find(table, arguments.value("--surname"), List.of("surname", "family_name", "last_name", "achternaam")),
                find(
                        table,
                        arguments.value("--birth-date"),
                        List.of("dob", "birth_date", "date_of_birth", "geboortedatum")),
                find(table, Optional.empty(), List.of("dob_estimated", "geboortedatum_geschat")));
        if (columns.given < 0 && columns.surname < 0) {
            throw new Arguments.BadInput("No column with a name: say which with --given and --surname. Columns: "
                    + String.join(", ", table.columns()));
        }
        return columns;
    }

    private static int find(CsvTable table, Optional<String> said, List<String> usual) throws Arguments.BadInput {
        if (said.isPresent()) {
            int column = table.column(said.get());
            if (column < 0) {
                throw new Arguments.BadInput("No column " + said.get());
            }
            return column;
        }
        for (String name : usual) {
            if (table.column(name) >= 0) {
                return table.column(name);
            }
        }
        return -1;
    }

    boolean isIdentifying(int column) {
        return column == given || column == infix || column == surname || column == birthDate || column == estimated;
    }

    Identity identity(List<String> row) {
        boolean guessed = Set.of("1", "ja", "yes", "true")
                .contains(cell(row, estimated).strip().toLowerCase(Locale.ROOT));
        return new Identity(cell(row, given), cell(row, infix), cell(row, surname), cell(row, birthDate), guessed);
    }

    private static String cell(List<String> row, int column) {
        return column < 0 ? "" : row.get(column);
    }
}
