package nl.regiobeeld.collection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiobeeld.linkage.encode.EncodedText;

/**
 * The columns of one file, as its first row names them.
 *
 * @param line where the header stands
 * @param columns by position; null-free, unknown ones are {@link Column.Ignored}
 */
record Header(int line, DeliveryKind kind, List<Column> columns, List<Finding> remarks) {
    /** Exactly these, or anything that contains one of the others: nobody needs them for a figure. */
    private static final Set<String> PERSONAL = Set.of(
            "naam",
            "name",
            "namen",
            "adres",
            "address",
            "straat",
            "huisnummer",
            "postcode",
            "telefoon",
            "tel",
            "mobiel",
            "phone",
            "email",
            "mail",
            "iban",
            "rekeningnummer",
            "vnummer",
            "kenteken",
            "client",
            "slachtoffer",
            "verdachte",
            "dob",
            "leeftijdexact",
            "geboren");

    private static final List<String> PERSONAL_PARTS = List.of(
            "bsn",
            "burgerservice",
            "sofinummer",
            "geboorte",
            "birth",
            "achternaam",
            "voornaam",
            "roepnaam",
            "voorletter",
            "initialen",
            "tussenvoegsel",
            "naamslachtoffer",
            "slachtoffernaam",
            "clientnaam",
            "naamclient",
            "persoonsnaam",
            "surname",
            "firstname",
            "lastname",
            "fullname",
            "familienaam",
            "emailadres",
            "telefoonnummer",
            "woonadres",
            "adresgegevens",
            "paspoort",
            "passport",
            "identiteitsbewijs",
            "citizenservice",
            "vreemdelingennummer");

    static boolean looksLikeOne(Row row, Layout layout) {
        return row.cells().stream()
                        .filter(cell -> layout.find(cell.text()).isPresent())
                        .count()
                >= 2;
    }

    static Header read(Row row, Layout layout, PersonalData personalData, Limits limits) throws UnreadableFile {
        List<String> names = row.cells().stream().map(Cell::text).toList();
        int last = names.size();
        while (last > 0 && names.get(last - 1).isEmpty()) {
            last--;
        }
        if (last > limits.columns()) {
            throw new UnreadableFile(Finding.of(row.line(), "", Rule.TOO_MANY_COLUMNS, last, limits.columns()));
        }
        names = names.subList(0, last);
        refusePersonalColumns(row.line(), names, layout);
        if (!looksLikeOne(row, layout)) {
            throw new UnreadableFile(Finding.of(row.line(), "", Rule.NO_HEADER, expected(layout)));
        }
        var columns = new ArrayList<Column>();
        var remarks = new ArrayList<Finding>();
        for (int i = 0; i < names.size(); i++) {
            String shown = shown(names.get(i), i, personalData);
            Column column = layout.find(names.get(i)).orElseGet(() -> new Column.Ignored(shown));
            if (column instanceof Column.Ignored && !names.get(i).isEmpty()) {
                remarks.add(Finding.of(row.line(), shown, Rule.UNKNOWN_COLUMN, shown));
            }
            columns.add(column);
        }
        DeliveryKind kind = kind(row.line(), columns);
        refuseDoubles(row.line(), columns);
        var found = columns.stream().map(Column::name).collect(Collectors.toSet());
        String missing = layout.required(kind).stream()
                .map(Column::name)
                .filter(name -> !found.contains(name))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableFile(Finding.of(row.line(), "", Rule.MISSING_COLUMNS, missing));
        }
        return new Header(row.line(), kind, columns, remarks);
    }

    /** Encodings that are missing, or that nobody asked for. */
    Optional<Finding> remarkOnEncodings(boolean asked) {
        boolean present = columns.stream().anyMatch(Column.OfEncoding.class::isInstance);
        if (present == asked || kind == DeliveryKind.TALLIES && !present) {
            return Optional.empty();
        }
        return Optional.of(
                Finding.of(line, EncodedText.COLUMN, present ? Rule.ENCODINGS_NOT_ASKED : Rule.NO_ENCODINGS));
    }

    private static DeliveryKind kind(int line, List<Column> columns) throws UnreadableFile {
        var count = columns.stream().filter(Column.OfCount.class::isInstance).findFirst();
        var record = columns.stream().filter(Column.OfRecord.class::isInstance).findFirst();
        if (count.isPresent() && record.isPresent()) {
            throw new UnreadableFile(Finding.of(
                    line, "", Rule.BOTH_KINDS, record.get().name(), count.get().name()));
        }
        return count.isPresent() ? DeliveryKind.TALLIES : DeliveryKind.REGISTRATIONS;
    }

    private static void refuseDoubles(int line, List<Column> columns) throws UnreadableFile {
        var seen = new HashSet<String>();
        for (Column column : columns) {
            if (!(column instanceof Column.Ignored) && !seen.add(column.name())) {
                throw new UnreadableFile(Finding.of(line, column.name(), Rule.DOUBLE_COLUMN, column.name()));
            }
        }
    }

    private static void refusePersonalColumns(int line, List<String> names, Layout layout) throws UnreadableFile {
        var personal = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            String plain = WordLists.plain(names.get(i));
            if (layout.find(names.get(i)).isEmpty()) {
                if (PERSONAL.contains(plain)) {
                    personal.add(plain);
                } else {
                    // What is shown is our own word, not the supplier's header, which might hold a name itself.
                    PERSONAL_PARTS.stream().filter(plain::contains).findFirst().ifPresent(personal::add);
                }
            }
        }
        if (!personal.isEmpty()) {
            throw new UnreadableFile(Finding.of(line, "", Rule.PERSONAL_COLUMNS, String.join(", ", personal)));
        }
    }

    /** A header of a column that we do not know, made harmless: it may be a value, when a file has no header. */
    private static String shown(String name, int position, PersonalData personalData) {
        String plain = name.replaceAll("[^\\p{L}\\p{N} _-]", " ").strip();
        boolean harmless = !plain.isEmpty()
                && plain.length() <= 40
                && plain.chars().filter(Character::isDigit).count() < 5
                && personalData.find(name).isEmpty();
        return harmless ? plain : "[" + (position + 1) + "]";
    }

    private static String expected(Layout layout) {
        return layout.required(DeliveryKind.REGISTRATIONS).stream()
                .map(Column::name)
                .collect(Collectors.joining(", "));
    }
}
