package nl.regiobeeld.linkage.cluster;

import java.util.Arrays;

/**
 * Which records are one person. A person is named after its lowest record number, so persons keep their name when records
 * are added behind.
 */
public final class Partition {
    private final int[] personOf;
    private final int persons;

    private Partition(int[] personOf) {
        this.personOf = personOf;
        int count = 0;
        for (int record = 0; record < personOf.length; record++) {
            if (personOf[record] == record) {
                count++;
            }
        }
        persons = count;
    }

    /** From any labels: records with the same label are one person. */
    public static Partition ofLabels(int[] labels) {
        int[] personOf = new int[labels.length];
        int largest = Arrays.stream(labels).max().orElse(0);
        int[] first = new int[largest + 1];
        Arrays.fill(first, -1);
        for (int record = 0; record < labels.length; record++) {
            if (first[labels[record]] < 0) {
                first[labels[record]] = record;
            }
            personOf[record] = first[labels[record]];
        }
        return new Partition(personOf);
    }

    public int records() {
        return personOf.length;
    }

    /** The number of persons. */
    public int persons() {
        return persons;
    }

    /** The lowest record of the person that a record belongs to. */
    public int personOf(int record) {
        return personOf[record];
    }

    /** Pairs of records that are one person. */
    public long pairs() {
        int[] size = new int[personOf.length];
        long pairs = 0;
        for (int person : personOf) {
            pairs += size[person]++;
        }
        return pairs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Partition that && Arrays.equals(personOf, that.personOf);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(personOf);
    }
}
