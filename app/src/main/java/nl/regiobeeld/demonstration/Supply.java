package nl.regiobeeld.demonstration;

import java.util.List;

/**
 * What one supplier does in one round.
 *
 * @param files in the order in which they come, a correction after what it corrects; none for a nil report
 */
record Supply(String supplier, List<DemonstrationFile> files) {
    Supply {
        files = List.copyOf(files);
    }

    boolean isNil() {
        return files.isEmpty();
    }
}
