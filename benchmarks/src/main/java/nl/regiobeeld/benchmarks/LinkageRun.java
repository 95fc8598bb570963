package nl.regiobeeld.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.regiobeeld.linkage.cluster.ClusterSettings;
import nl.regiobeeld.linkage.cluster.Clustering;
import nl.regiobeeld.linkage.cluster.Partition;
import nl.regiobeeld.linkage.encode.Encoder;
import nl.regiobeeld.linkage.encode.Encoding;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.LinkageSecret;
import nl.regiobeeld.linkage.encode.MatchKeys;
import nl.regiobeeld.linkage.match.EncodedRecords;
import nl.regiobeeld.linkage.match.MatchSettings;
import nl.regiobeeld.linkage.match.Matcher;
import nl.regiobeeld.linkage.match.Matches;
import nl.regiobeeld.linkage.match.Sex;
import nl.regiobeeld.linkage.quality.Quality;

/** One data set from clear text to quality, with what it cost. */
record LinkageRun(
        EncodedRecords records,
        Matches matches,
        Partition found,
        Quality quality,
        double encodeSeconds,
        double linkSeconds) {

    static LinkageRun of(LinkageData.DataSet set, Hardening hardening, boolean keys) {
        double start = LinkageKernelBenchmark.cpuSeconds();
        List<Integer> persons = new ArrayList<>();
        EncodedRecords records = encode(set, hardening, keys, persons);
        double encoded = LinkageKernelBenchmark.cpuSeconds();
        Set<String> single = set.twoLists() ? Set.copyOf(records.sources()) : Set.of();
        Matches matches = new Matcher(MatchSettings.of(hardening).withDuplicateFree(single)).match(records);
        Partition found = Clustering.of(records, matches, ClusterSettings.even(single));
        double linked = LinkageKernelBenchmark.cpuSeconds();
        Partition truth = Partition.ofLabels(labels(persons));
        Quality quality = Quality.of(records, found, truth);
        return new LinkageRun(records, matches, found, quality, encoded - start, linked - encoded);
    }

    private static int[] labels(List<Integer> persons) {
        return persons.stream().mapToInt(Integer::intValue).toArray();
    }

    static EncodedRecords encode(LinkageData.DataSet set, Hardening hardening, boolean keys, List<Integer> persons) {
        LinkageSecret secret = LinkageSecret.fresh(new Random(99)::nextInt);
        EncodingParameters parameters = new EncodingParameters("benchmark", "once", hardening);
        Encoder encoder = new Encoder(secret, parameters);
        MatchKeys matchKeys = new MatchKeys(secret, parameters);
        EncodedRecords.Builder records = new EncodedRecords.Builder();
        for (LinkageData.Person person : set.persons()) {
            if (encoder.encode(person.identity()) instanceof Encoding.Encoded encoded) {
                records.add(person.source(), person.id(), encoded, Sex.read(person.sex()), person.nationality());
                if (keys) {
                    records.withMatchKeys(matchKeys.of(person.identity()));
                }
                persons.add(person.person());
            }
        }
        return records.build();
    }
}
