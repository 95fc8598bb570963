package nl.regiobeeld.linkage.cluster;

/**
 * Between how many persons the truth lies: what remains doubtful in the links, the matches that are expected but too unlike to
 * be found, and at the lower end the people who are registered under another name somewhere, whom no linkage without names
 * can see.
 */
public record PersonsRange(long low, long high) {
    public PersonsRange {
        if (low > high || low < 0) {
            throw new IllegalArgumentException("Not a range: " + low + " to " + high);
        }
    }

    public boolean contains(long persons) {
        return low <= persons && persons <= high;
    }
}
