package nl.regiobeeld.collection;

import java.util.List;

/** The rows of a supplier's file, read one by one in constant memory. */
interface Sheet {

    /** About how many rows there are, to show progress; never decides anything. */
    long expectedRows();

    /** What the supplier should know of the file as a whole. */
    List<Finding> remarks();

    /**
     * Gives every row in order.
     *
     * @throws UnreadableFile when the rest cannot be read; rows given before stay valid
     */
    void read(RowTaker taker) throws UnreadableFile;

    /** Takes rows as they come. */
    interface RowTaker {
        void take(Row row) throws UnreadableFile;

        /** A row that is there but cannot be read. */
        void lost(Finding finding);
    }
}
