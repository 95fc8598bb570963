package nl.regiobeeld.demonstration;

/**
 * One file as a supplier sends it.
 *
 * @param content not to be changed by whoever reads it
 * @param faulty whether something is wrong with it, so that it is followed by a correction
 */
@SuppressWarnings("ArrayRecordComponent")
record DemonstrationFile(String name, byte[] content, boolean faulty) {}
