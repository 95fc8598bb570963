package nl.regiobeeld.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.regiobeeld.linkage.compare.AllPairs;
import nl.regiobeeld.linkage.compare.Candidates;
import nl.regiobeeld.linkage.compare.KernelChoice;
import nl.regiobeeld.linkage.encode.Encoder;
import nl.regiobeeld.linkage.encode.Encoding;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.Identity;
import nl.regiobeeld.linkage.encode.LinkageSecret;
import nl.regiobeeld.linkage.match.CalibrationCurve;
import nl.regiobeeld.linkage.match.EncodedRecords;
import nl.regiobeeld.linkage.match.Likeness;
import nl.regiobeeld.linkage.match.PresenceClass;
import nl.regiobeeld.linkage.match.Sex;

/**
 * Makes the calibration table from invented persons under a throw-away secret: the two lists of {@code syn_w2_dev20k} and
 * the persons with an even number of {@code syn_dev15}. Arguments: the data folder and the file to write.
 */
final class LinkageCalibration {
    private static final PresenceClass[] MEASURED = {
        PresenceClass.COMPLETE,
        PresenceClass.PART_OF_DATE,
        PresenceClass.ONE_DATE,
        PresenceClass.NO_DATE,
        PresenceClass.PART_OF_NAME
    };

    private LinkageCalibration() {}

    private record Sides(List<LinkageData.Person> left, List<LinkageData.Person> right) {}

    public static void main(String[] args) throws IOException {
        LinkageData data = new LinkageData(Path.of(args[0]));
        List<Sides> bodies = List.of(twoLists(data.read("syn_w2_dev20k")), manyLists(data.read("syn_dev15")));
        List<String> lines = new ArrayList<>();
        lines.add("hardening,class,likeness,weight,matchesAtLeast,strangersAtLeast");
        for (Hardening hardening : Hardening.values()) {
            for (PresenceClass kind : MEASURED) {
                for (CalibrationCurve.Row row : measure(bodies, hardening, kind)) {
                    lines.add(row.written(hardening, kind));
                }
            }
        }
        Files.write(Path.of(args[1]), lines);
    }

    private static Sides twoLists(LinkageData.DataSet set) {
        Sides sides = new Sides(new ArrayList<>(), new ArrayList<>());
        String first = set.sources().getFirst();
        for (LinkageData.Person person : set.persons()) {
            (person.source().equals(first) ? sides.left() : sides.right()).add(person);
        }
        return sides;
    }

    private static Sides manyLists(LinkageData.DataSet set) {
        Sides sides = new Sides(new ArrayList<>(), new ArrayList<>());
        int turn = 0;
        for (LinkageData.Person person : set.persons()) {
            if (person.person() % 2 == 0) {
                (turn++ % 2 == 0 ? sides.left() : sides.right()).add(person);
            }
        }
        return sides;
    }

    private static List<CalibrationCurve.Row> measure(List<Sides> bodies, Hardening hardening, PresenceClass kind) {
        int lowest = hardening.isDiffused() ? 560 : 448;
        CalibrationCurve curve = new CalibrationCurve(lowest);
        for (Sides body : bodies) {
            count(body, hardening, kind, lowest, curve);
        }
        return curve.rows();
    }

    private static void count(Sides body, Hardening hardening, PresenceClass kind, int lowest, CalibrationCurve curve) {
        EncodedRecords left = encode(body.left(), hardening, kind, false);
        EncodedRecords right = encode(body.right(), hardening, kind, true);
        Likeness likeness = Likeness.under(hardening);
        Candidates found = new AllPairs(KernelChoice.FASTEST, 2, done -> {})
                .between(left.filters(), right.filters(), likeness.atLeast(lowest));
        long[] matches = new long[1025];
        long[] strangers = new long[1025];
        for (int i = 0; i < found.size(); i++) {
            int a = found.row(i);
            int b = found.column(i);
            if (PresenceClass.of(left.presence(a), right.presence(b)) == kind) {
                boolean same = left.id(a).equals(right.id(b));
                int bitsA = left.filters().bitCount(a);
                int bitsB = right.filters().bitCount(b);
                (same ? matches : strangers)[likeness.of(found.common(i), bitsA, bitsB)]++;
            }
        }
        long[] totals = totals(left, right, kind);
        curve.add(matches, totals[0], strangers, totals[1]);
    }

    // Records are named after the person, so that "the same" is "the same name".
    private static EncodedRecords encode(
            List<LinkageData.Person> persons, Hardening hardening, PresenceClass kind, boolean right) {
        Encoder encoder = new Encoder(
                LinkageSecret.fresh(new Random(4711)::nextInt),
                new EncodingParameters("calibration", "once", hardening));
        EncodedRecords.Builder records = new EncodedRecords.Builder();
        int turn = 0;
        for (LinkageData.Person person : persons) {
            Identity identity = thinned(person.identity(), kind, right, turn++ % 2 == 0);
            if (encoder.encode(identity) instanceof Encoding.Encoded encoded) {
                records.add("s", String.valueOf(person.person()), encoded, Sex.UNKNOWN, "");
            }
        }
        return records.build();
    }

    private static Identity thinned(Identity full, PresenceClass kind, boolean right, boolean initial) {
        String given = full.given();
        String date = full.birthDate();
        return switch (kind) {
            case COMPLETE, TOO_LITTLE -> full;
            case PART_OF_DATE -> new Identity(given, full.infix(), full.surname(), date, right);
            case ONE_DATE -> new Identity(given, full.infix(), full.surname(), right ? "" : date);
            case NO_DATE -> new Identity(given, full.infix(), full.surname(), "");
            case PART_OF_NAME -> {
                String first = initial && !given.isEmpty() ? given.substring(0, 1) : "";
                yield new Identity(right ? first : given, full.infix(), full.surname(), date);
            }
        };
    }

    private static long[] totals(EncodedRecords left, EncodedRecords right, PresenceClass kind) {
        // Presence has few values, so pairs are counted by value.
        Map<Integer, Map<String, Integer>> leftByPresence = byPresence(left);
        Map<Integer, Map<String, Integer>> rightByPresence = byPresence(right);
        long matches = 0;
        long pairs = 0;
        for (var a : leftByPresence.entrySet()) {
            for (var b : rightByPresence.entrySet()) {
                var presenceA = new nl.regiobeeld.linkage.encode.Presence(a.getKey());
                var presenceB = new nl.regiobeeld.linkage.encode.Presence(b.getKey());
                if (PresenceClass.of(presenceA, presenceB) == kind) {
                    long countA = 0;
                    for (var person : a.getValue().entrySet()) {
                        countA += person.getValue();
                        matches += (long) person.getValue() * b.getValue().getOrDefault(person.getKey(), 0);
                    }
                    long countB =
                            b.getValue().values().stream().mapToLong(n -> n).sum();
                    pairs += countA * countB;
                }
            }
        }
        return new long[] {matches, pairs - matches};
    }

    private static Map<Integer, Map<String, Integer>> byPresence(EncodedRecords records) {
        Map<Integer, Map<String, Integer>> counts = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            counts.computeIfAbsent(records.presence(i).flags(), flags -> new HashMap<>())
                    .merge(records.id(i), 1, Integer::sum);
        }
        return counts;
    }
}
