package nl.regiobeeld.benchmarks;

import java.io.IOException;
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
import nl.regiobeeld.linkage.encode.Known;
import nl.regiobeeld.linkage.encode.LinkageSecret;
import nl.regiobeeld.linkage.encode.MatchKeys;
import nl.regiobeeld.linkage.match.EncodedRecords;
import nl.regiobeeld.linkage.match.MatchSettings;
import nl.regiobeeld.linkage.match.Matcher;
import nl.regiobeeld.linkage.match.Matches;
import nl.regiobeeld.linkage.match.Sex;
import nl.regiobeeld.linkage.quality.Quality;
import org.jspecify.annotations.Nullable;

/** One data set from clear text to quality, with what it cost. */
record LinkageRun(
        EncodedRecords records,
        Matches matches,
        Set<String> duplicateFree,
        Partition found,
        Partition truth,
        Quality quality,
        double encodeSeconds,
        double linkSeconds) {

    static LinkageRun of(LinkageData.DataSet set, Hardening hardening) {
        Encoded encoded = new Encoded(hardening, false);
        encoded.add(set.persons());
        return encoded.linked(hardening, set.twoLists());
    }

    /** The largest set, by match keys; its clear text is never held as a whole. */
    static LinkageRun ofLargest(LinkageData data, String name, Hardening hardening) throws IOException {
        Encoded encoded = new Encoded(hardening, true);
        data.inBatches(name, encoded::add);
        return encoded.linked(hardening, true);
    }

    /** Records while they are encoded, with what that cost. */
    private static final class Encoded {
        private final EncodedRecords.Builder records = new EncodedRecords.Builder();
        private final List<Integer> persons = new ArrayList<>();
        private final Encoder encoder;
        private final @Nullable MatchKeys keys;
        private double seconds;

        Encoded(Hardening hardening, boolean withKeys) {
            double start = LinkageKernelBenchmark.cpuSeconds();
            LinkageSecret secret = LinkageSecret.fresh(new Random(99)::nextInt);
            EncodingParameters parameters = new EncodingParameters("benchmark", "once", hardening);
            encoder = new Encoder(secret, parameters);
            keys = withKeys ? new MatchKeys(secret, parameters) : null;
            seconds = LinkageKernelBenchmark.cpuSeconds() - start;
        }

        void add(List<LinkageData.Person> batch) {
            double start = LinkageKernelBenchmark.cpuSeconds();
            for (LinkageData.Person person : batch) {
                Known known = encoder.known(person.identity());
                if (encoder.encode(known) instanceof Encoding.Encoded encoded) {
                    records.add(person.source(), person.id(), encoded, Sex.read(person.sex()), person.nationality());
                    if (keys != null) {
                        records.withMatchKeys(keys.of(known));
                    }
                    persons.add(person.person());
                }
            }
            seconds += LinkageKernelBenchmark.cpuSeconds() - start;
        }

        LinkageRun linked(Hardening hardening, boolean twoLists) {
            double start = LinkageKernelBenchmark.cpuSeconds();
            EncodedRecords built = records.build();
            Set<String> single = twoLists ? Set.copyOf(built.sources()) : Set.of();
            Matches matches = new Matcher(MatchSettings.of(hardening).withDuplicateFree(single)).match(built);
            Partition found = Clustering.of(built, matches, ClusterSettings.even(single));
            double linking = LinkageKernelBenchmark.cpuSeconds() - start;
            Partition truth = Partition.ofLabels(
                    persons.stream().mapToInt(Integer::intValue).toArray());
            Quality quality = Quality.of(built, found, truth);
            return new LinkageRun(built, matches, single, found, truth, quality, seconds, linking);
        }
    }
}
