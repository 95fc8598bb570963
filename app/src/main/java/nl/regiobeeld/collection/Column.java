package nl.regiobeeld.collection;

import nl.regiobeeld.themes.Dimension;

/** What a column of a supplier's file is for. */
sealed interface Column {

    /** The name in our template. */
    String name();

    record OfDimension(Dimension dimension) implements Column {
        @Override
        public String name() {
            return dimension.column();
        }
    }

    /** The supplier's own number of a registration. */
    record OfRecord(String name) implements Column {}

    /** How many, in a file of tallies. */
    record OfCount(String name) implements Column {}

    /** A remark: looked through for personal data, never kept. */
    record OfFreeText(String name) implements Column {}

    /** The encoding of the person, for rounds that link without names: handed on, never kept here. */
    record OfEncoding(String name) implements Column {}

    /** Not ours: looked through for personal data, never kept. */
    record Ignored(String name) implements Column {}
}
