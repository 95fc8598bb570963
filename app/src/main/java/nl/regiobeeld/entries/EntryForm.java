package nl.regiobeeld.entries;

import java.util.List;

/**
 * The form of an entry.
 *
 * @param address where it is sent
 * @param here the address of the page it stands on
 * @param version the version that was opened; 0 for a new entry
 * @param problems what is wrong with the whole
 * @param changedBy who changed the same fields in the meantime; empty when nobody did
 * @param kept whether this was typed before the session ended
 * @param owners who may be the owner; empty when this person may not choose
 */
public record EntryForm(
        String address,
        String here,
        String back,
        int version,
        List<Input> inputs,
        List<String> problems,
        String changedBy,
        boolean kept,
        List<Choice> owners) {

    /** How a field is filled in. */
    public enum Way {
        LINE,
        PARAGRAPHS,
        ONE_OF,
        SOME_OF,
        /** The same, of so many that they are shown when asked for. */
        SOME_OF_MANY,
        YES_NO
    }

    /** Something to choose. */
    public record Choice(String code, String label, boolean chosen) {}

    /**
     * One field of the form.
     *
     * @param type of the input element
     * @param problem what is wrong and what to do; empty when nothing is
     * @param theirs what somebody else wrote here in the meantime; empty when nobody did
     */
    public record Input(
            String name,
            Way way,
            String type,
            String label,
            String help,
            String value,
            List<Choice> choices,
            boolean required,
            String problem,
            String theirs) {

        /** How many are chosen. */
        public long chosen() {
            return choices.stream().filter(Choice::chosen).count();
        }

        public String describedBy() {
            String ids = (help.isEmpty() ? "" : " " + name + "-uitleg")
                    + (problem.isEmpty() ? "" : " " + name + "-fout")
                    + (theirs.isEmpty() ? "" : " " + name + "-ander");
            return ids.strip();
        }
    }

    public boolean wrong() {
        return !problems.isEmpty()
                || inputs.stream().anyMatch(input -> !input.problem().isEmpty());
    }

    public List<Input> wrongInputs() {
        return inputs.stream().filter(input -> !input.problem().isEmpty()).toList();
    }
}
