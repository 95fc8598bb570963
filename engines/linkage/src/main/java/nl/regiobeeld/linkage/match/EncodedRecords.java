package nl.regiobeeld.linkage.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.regiobeeld.linkage.compare.Filters;
import nl.regiobeeld.linkage.encode.Encoding;
import nl.regiobeeld.linkage.encode.MatchKeys;
import nl.regiobeeld.linkage.encode.Presence;

/**
 * Registrations of all sources as they reach whoever links: a source, the source's own record number, an encoding, and the few
 * facts that count beside it. No names. Records keep the order in which they were added.
 *
 * <p>Memory: about 150 bytes per record, and 48 more where match keys are present.
 */
public final class EncodedRecords {
    private static final int MATCH_KEYS = MatchKeys.COUNT;

    private final List<String> sources;
    private final int[] source;
    private final String[] ids;
    private final Filters filters;
    private final byte[] presence;
    private final byte[] sex;
    private final short[] nationality;
    private final List<String> nationalities;
    private final double[] nationalityShare;
    private final long[] matchKeys;

    private EncodedRecords(Builder builder) {
        int size = builder.ids.size();
        sources = List.copyOf(builder.sources.keySet());
        source = Arrays.copyOf(builder.source, size);
        ids = builder.ids.toArray(String[]::new);
        filters = new Filters(Arrays.copyOf(builder.words, size * Filters.WORDS));
        presence = Arrays.copyOf(builder.presence, size);
        sex = Arrays.copyOf(builder.sex, size);
        nationality = Arrays.copyOf(builder.nationality, size);
        nationalities = new ArrayList<>(List.of(""));
        nationalities.addAll(builder.nationalities.keySet());
        nationalityShare = shares(nationality, builder.nationalities.size() + 1);
        matchKeys =
                builder.matchKeys.length == 0 ? builder.matchKeys : Arrays.copyOf(builder.matchKeys, size * MATCH_KEYS);
    }

    private static double[] shares(short[] values, int kinds) {
        double[] shares = new double[kinds];
        int known = 0;
        for (short value : values) {
            if (value > 0) {
                shares[value]++;
                known++;
            }
        }
        for (int i = 0; i < kinds; i++) {
            shares[i] /= Math.max(1, known);
        }
        return shares;
    }

    public int size() {
        return ids.length;
    }

    /** Names of the sources, in order of first appearance. */
    public List<String> sources() {
        return sources;
    }

    /** Position of a record's source in {@link #sources()}. */
    public int source(int record) {
        return source[record];
    }

    /** The number by which the source itself knows the record. */
    public String id(int record) {
        return ids[record];
    }

    public Filters filters() {
        return filters;
    }

    public Presence presence(int record) {
        return new Presence(presence[record]);
    }

    int presenceFlags(int record) {
        return presence[record];
    }

    public Sex sex(int record) {
        return Sex.values()[sex[record]];
    }

    /** A number per nationality, zero for unknown. */
    int nationality(int record) {
        return nationality[record];
    }

    /** The share of a nationality among all records that have one. */
    double nationalityShare(int nationalityNumber) {
        return nationalityShare[nationalityNumber];
    }

    /** Whether every record came with keys for the search in very large lists. */
    public boolean hasMatchKeys() {
        return matchKeys.length > 0;
    }

    /** A search among the pairs that share a match key and are at least so alike. */
    public MatchKeySearch keySearch(Likeness likeness, int lowest) {
        return new MatchKeySearch(filters, matchKeys, likeness, lowest);
    }

    /** Collects records one by one. */
    public static final class Builder {
        private final Map<String, Integer> sources = new LinkedHashMap<>();
        private final Map<String, Integer> nationalities = new LinkedHashMap<>();
        private final List<String> ids = new ArrayList<>();
        private int[] source = new int[64];
        private long[] words = new long[64 * Filters.WORDS];
        private byte[] presence = new byte[64];
        private byte[] sex = new byte[64];
        private short[] nationality = new short[64];
        private long[] matchKeys = new long[0];

        /** Adds a record; {@code country} is a nationality code, empty when unknown. */
        public Builder add(String sourceName, String id, Encoding.Encoded encoded, Sex recordSex, String country) {
            int at = ids.size();
            if (at == source.length) {
                grow();
            }
            ids.add(id);
            source[at] = sources.computeIfAbsent(sourceName, name -> sources.size());
            encoded.copyTo(words, at * Filters.WORDS);
            presence[at] = (byte) encoded.presence().flags();
            sex[at] = (byte) recordSex.ordinal();
            nationality[at] = (short) nationalityNumber(country);
            return this;
        }

        /** Adds a record of another collection. */
        public Builder addFrom(EncodedRecords records, int record) {
            long[] bits = new long[Filters.WORDS];
            records.filters.copyTo(record, bits);
            Encoding.Encoded encoded = Encoding.Encoded.of(bits, records.presence(record));
            String country = records.nationalities.get(records.nationality[record]);
            return add(
                    records.sources.get(records.source[record]),
                    records.ids[record],
                    encoded,
                    records.sex(record),
                    country);
        }

        /** Gives the keys of the record added last; once given for the first record they are needed for all. */
        public Builder withMatchKeys(long[] keys) {
            if (keys.length != MATCH_KEYS) {
                throw new IllegalArgumentException("Not " + MATCH_KEYS + " match keys: " + keys.length);
            }
            int start = (ids.size() - 1) * MATCH_KEYS;
            if (start + MATCH_KEYS > matchKeys.length) {
                matchKeys = Arrays.copyOf(matchKeys, source.length * MATCH_KEYS);
            }
            System.arraycopy(keys, 0, matchKeys, start, MATCH_KEYS);
            return this;
        }

        private int nationalityNumber(String country) {
            String code = country.strip().toUpperCase(Locale.ROOT);
            return code.isEmpty() ? 0 : nationalities.computeIfAbsent(code, c -> nationalities.size() + 1);
        }

        private void grow() {
            int size = 2 * source.length;
            source = Arrays.copyOf(source, size);
            words = Arrays.copyOf(words, Math.multiplyExact(size, Filters.WORDS));
            presence = Arrays.copyOf(presence, size);
            sex = Arrays.copyOf(sex, size);
            nationality = Arrays.copyOf(nationality, size);
        }

        public EncodedRecords build() {
            return new EncodedRecords(this);
        }
    }
}
