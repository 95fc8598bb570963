package nl.regiobeeld.demonstration;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiobeeld.themes.Code;
import nl.regiobeeld.themes.Dimension;

/**
 * How a supplier makes its files.
 *
 * @param prefix start of its registration numbers
 */
record SupplierHabit(String supplier, String prefix, FileFormat format, Wording wording, Detail detail) {

    /** How much a supplier tells. */
    enum Detail {
        /** One line per person. */
        REGISTRATIONS,
        /** Counts by everything that is asked. */
        TALLIES,
        /** Counts of a supplier that does not record age and nationality. */
        COARSE_TALLIES
    }

    /** How a supplier writes categories: all three must be read alike. */
    enum Wording {
        CODE,
        NAME,
        SYNONYM;

        String write(Dimension dimension, String code) {
            return switch (this) {
                case CODE -> code;
                case NAME -> dimension.nameOf(code).nl();
                case SYNONYM ->
                    dimension.findCode(code).map(Code::synonyms).stream()
                            .flatMap(List::stream)
                            .findFirst()
                            .orElse(code);
            };
        }
    }

    private static final List<SupplierHabit> ALL = List.of(
            registrations("comensha", "CM", FileFormat.XLSX, Wording.NAME),
            registrations("politie", "PL", FileFormat.CSV, Wording.SYNONYM),
            registrations("kmar", "KM", FileFormat.ODS, Wording.SYNONYM),
            registrations("arbeidsinspectie", "AI", FileFormat.CSV_EXCEL, Wording.SYNONYM),
            registrations("om", "OM", FileFormat.XLSX, Wording.CODE),
            registrations("zorgcoordinatie-haaglanden", "ZH", FileFormat.XLSX, Wording.NAME),
            registrations("zorgcoordinatie-hollands-midden", "ZM", FileFormat.CSV_EXCEL, Wording.NAME),
            registrations("shop", "SH", FileFormat.ODS, Wording.SYNONYM),
            registrations("fairwork", "FW", FileFormat.CSV_EXCEL, Wording.SYNONYM),
            registrations("zvh-haaglanden", "VH", FileFormat.CSV, Wording.CODE),
            tallies("zvh-hollands-midden", "VM", FileFormat.XLSX, Wording.NAME),
            registrations("veilig-thuis-haaglanden", "VT", FileFormat.ODS, Wording.NAME),
            tallies("opvang", "OP", FileFormat.CSV_EXCEL, Wording.SYNONYM),
            registrations("jeugdbescherming", "JB", FileFormat.CSV, Wording.NAME),
            new SupplierHabit("gemeente-den-haag", "DH", FileFormat.CSV_EXCEL, Wording.NAME, Detail.COARSE_TALLIES));

    private static final Map<String, SupplierHabit> BY_SUPPLIER =
            ALL.stream().collect(Collectors.toUnmodifiableMap(SupplierHabit::supplier, Function.identity()));

    /** All fifteen, in the order in which they deliver. */
    static List<SupplierHabit> all() {
        return ALL;
    }

    static SupplierHabit of(String supplier) {
        SupplierHabit habit = BY_SUPPLIER.get(supplier);
        if (habit == null) {
            throw new IllegalArgumentException("Not a supplier of the demonstration: " + supplier);
        }
        return habit;
    }

    private static SupplierHabit registrations(String supplier, String prefix, FileFormat format, Wording wording) {
        return new SupplierHabit(supplier, prefix, format, wording, Detail.REGISTRATIONS);
    }

    private static SupplierHabit tallies(String supplier, String prefix, FileFormat format, Wording wording) {
        return new SupplierHabit(supplier, prefix, format, wording, Detail.TALLIES);
    }
}
