package nl.regiobeeld.demonstration;

/**
 * One file as a supplier sends it.
 *
 * @param content not to be changed by whoever reads it
 * @param quality what becomes of it
 */
@SuppressWarnings("ArrayRecordComponent")
record DemonstrationFile(String name, byte[] content, Quality quality) {

    /** What becomes of a file. */
    enum Quality {
        GOOD,
        /** The supplier sees what is wrong and sends a better one. */
        FAULTY,
        /** The supplier sends its good lines all the same, and the chain director returns them. */
        RETURNED
    }

    boolean faulty() {
        return quality != Quality.GOOD;
    }
}
