package nl.regiobeeld.demonstration;

import nl.regiobeeld.themes.Theme;

/** What goes wrong in a supplier's first file, and is mended in the next. */
enum Fault {
    /** A village that has merged since. */
    MERGED_MUNICIPALITY,
    /** A line about the year before. */
    WRONG_PERIOD,
    COUNT_IN_WORDS,
    DUPLICATE_LINE,
    /** A citizen service number in the remark: the well-known number for tests, nobody's own. */
    CITIZEN_NUMBER,
    MISSING_COLUMN;

    private static final String NUMBER_FOR_TESTS = "123456782";

    DemonstrationFile.Quality quality() {
        return this == WRONG_PERIOD ? DemonstrationFile.Quality.RETURNED : DemonstrationFile.Quality.FAULTY;
    }

    Table in(Table table, Theme theme) {
        int middle = table.rows().size() / 2;
        return switch (this) {
            case MERGED_MUNICIPALITY ->
                table.with(middle, theme.dimension("area").column(), "Noordwijkerhout");
            case WRONG_PERIOD -> {
                String column = theme.dimension("period").column();
                String period = table.rows().get(middle).get(table.header().indexOf(column));
                int year = Integer.parseInt(period.substring(0, 4));
                yield table.with(middle, column, (year - 1) + period.substring(4));
            }
            case COUNT_IN_WORDS -> table.with(middle, theme.countColumn(), "vijf");
            case DUPLICATE_LINE -> table.withRepeated(middle);
            case CITIZEN_NUMBER -> table.with(middle, theme.freeText(), "bekend onder bsn " + NUMBER_FOR_TESTS);
            case MISSING_COLUMN -> table.without(theme.dimension("age").column());
        };
    }
}
