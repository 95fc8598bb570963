package nl.regiobeeld.linkage.encode;

import java.util.List;
import java.util.Set;

/** Where a table keeps what identifies somebody, by position; minus one for what it does not have. */
public record IdentityColumns(int given, int infix, int surname, int birthDate, int estimated) {
    private static final Set<String> YES = Set.of("1", "ja", "yes", "true", "j", "y", "x", "waar");

    /** By the names that Dutch and English registrations usually have. */
    public static IdentityColumns in(List<String> columns) {
        return new IdentityColumns(
                find(
                        columns,
                        "given",
                        "givenname",
                        "givennames",
                        "firstname",
                        "firstnames",
                        "voornaam",
                        "voornamen",
                        "roepnaam",
                        "voorletters",
                        "initialen"),
                find(columns, "infix", "tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels", "prefix"),
                find(columns, "surname", "familyname", "lastname", "achternaam", "familienaam", "geslachtsnaam"),
                find(
                        columns,
                        "dob",
                        "birthdate",
                        "dateofbirth",
                        "geboortedatum",
                        "gebdatum",
                        "datumgeboorte",
                        "geboren"),
                find(columns, "dobestimated", "geboortedatumgeschat"));
    }

    /** The position of the first of these names that is there; names in their {@link #plain} form. */
    private static int find(List<String> columns, String... names) {
        for (String name : names) {
            for (int i = 0; i < columns.size(); i++) {
                if (plain(columns.get(i)).equals(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Lower-case letters and digits only, without accents: how two spellings of one heading become equal. */
    public static String plain(String heading) {
        return String.join("", NameNormaliser.tokens(heading));
    }

    public boolean hasName() {
        return given >= 0 || surname >= 0;
    }

    boolean holds(int column) {
        return column == given || column == infix || column == surname || column == birthDate || column == estimated;
    }

    public Identity identity(List<String> row) {
        boolean guessed = estimated >= 0 && YES.contains(plain(cell(row, estimated)));
        return new Identity(cell(row, given), cell(row, infix), cell(row, surname), cell(row, birthDate), guessed);
    }

    private static String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column);
    }
}
