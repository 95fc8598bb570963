package nl.regiobeeld.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.regiobeeld.linkage.InventedPersons.Registration;
import nl.regiobeeld.linkage.cluster.Overlap;
import nl.regiobeeld.linkage.cluster.OverlapRanges;
import nl.regiobeeld.linkage.cluster.Partition;
import nl.regiobeeld.linkage.cluster.PersonsRange;
import nl.regiobeeld.linkage.compare.KernelChoice;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.Identity;
import nl.regiobeeld.linkage.match.AgreementPattern;
import nl.regiobeeld.linkage.match.EncodedRecords;
import nl.regiobeeld.linkage.match.MatchSettings;
import nl.regiobeeld.linkage.match.Sex;
import nl.regiobeeld.linkage.quality.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkageTest {
    private static final List<Registration> FIVE_SOURCES = InventedPersons.registrations(700, 5, 0.35, 11);

    @ParameterizedTest
    @EnumSource
    void personsAreFoundAgainAcrossSources(Hardening hardening) {
        LinkageResult result = link(FIVE_SOURCES, hardening);
        Quality quality = Quality.of(result.records(), result.partition(), truth(FIVE_SOURCES));
        assertTrue(quality.precision() > 0.97, quality::toString);
        assertTrue(quality.recall() > (hardening == Hardening.DIFFUSION_8 ? 0.88 : 0.92), quality::toString);
        assertEquals(List.of(), result.findings());
    }

    @Test
    void theRangeOfPersonsHoldsTheTruth() {
        LinkageResult result = link(FIVE_SOURCES, Hardening.DIFFUSION_8);
        long persons = truth(FIVE_SOURCES).persons();
        PersonsRange range = result.range(Linkage.draws(result, 7));
        assertTrue(range.contains(persons), range + " and " + persons);
        assertTrue(range.high() - range.low() < 0.2 * persons, range::toString);
        assertTrue(range.high() < FIVE_SOURCES.size() * 0.75, "far below the sum of registrations");
    }

    @Test
    void theSameSeedGivesTheSameDraws() {
        LinkageResult result = link(FIVE_SOURCES.subList(0, 400), Hardening.DIFFUSION_8);
        assertEquals(Linkage.draws(result, 7), Linkage.draws(result, 7));
    }

    @Test
    void neitherThreadsNorProcessorChangeTheOutcome() {
        EncodedRecords records = InventedPersons.encode(FIVE_SOURCES, Hardening.DIFFUSION_8, 1);
        MatchSettings settings = MatchSettings.of(Hardening.DIFFUSION_8);
        LinkageResult scalar = new Linkage(settings.withKernel(KernelChoice.SCALAR, 1)).link(records);
        LinkageResult vector = new Linkage(settings.withKernel(KernelChoice.VECTOR, 3)).link(records);
        assertEquals(scalar.partition(), vector.partition());
        assertEquals(scalar.matches().expectedMatches(), vector.matches().expectedMatches());
    }

    @Test
    void theOrderOfRecordsDoesNotDecideWhoIsWho() {
        List<Registration> shuffled = new ArrayList<>(FIVE_SOURCES);
        Collections.shuffle(shuffled, new Random(5));
        LinkageResult ordered = link(FIVE_SOURCES, Hardening.DIFFUSION_8);
        LinkageResult mixed = link(shuffled, Hardening.DIFFUSION_8);
        int[] labels = new int[shuffled.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = ordered.partition().personOf(FIVE_SOURCES.indexOf(shuffled.get(i)));
        }
        assertEquals(Partition.ofLabels(labels), mixed.partition());
    }

    @ParameterizedTest
    @EnumSource
    void aLaterDeliveryGivesWhatLinkingAllAnewWouldGive(Hardening hardening) {
        MatchSettings settings = MatchSettings.of(hardening);
        Linkage linkage = new Linkage(settings);
        LinkageResult first = linkage.link(InventedPersons.encode(FIVE_SOURCES.subList(0, 800), hardening, 1));
        EncodedRecords all = InventedPersons.encode(FIVE_SOURCES, hardening, 1);
        LinkageResult extended = linkage.extend(first, all);
        LinkageResult anew = linkage.link(all);
        assertEquals(anew.partition(), extended.partition());
        assertEquals(anew.matches().expectedMatches(), extended.matches().expectedMatches());
        assertEquals(anew.matches().size(), extended.matches().size());
        assertEquals(anew.matches().comparisons(), extended.matches().comparisons());
    }

    @Test
    void changedRecordsAreNotALaterDelivery() {
        Linkage linkage = new Linkage(MatchSettings.of(Hardening.NONE));
        LinkageResult first = linkage.link(InventedPersons.encode(FIVE_SOURCES.subList(5, 50), Hardening.NONE, 1));
        EncodedRecords others = InventedPersons.encode(FIVE_SOURCES, Hardening.NONE, 1);
        assertThrows(IllegalArgumentException.class, () -> linkage.extend(first, others));
    }

    @Test
    void aSourceThatHoldsNobodyTwiceNeverHasTwoRecordsInOnePerson() {
        List<Registration> twice = new ArrayList<>(FIVE_SOURCES);
        for (Registration registration : FIVE_SOURCES.subList(0, 100)) {
            twice.add(new Registration(
                    registration.source(), registration.id() + "b", registration.identity(), Sex.FEMALE, 0));
        }
        EncodedRecords records = InventedPersons.encode(twice, Hardening.DIFFUSION_8, 1);
        Set<String> single = Set.of(FIVE_SOURCES.getFirst().source());
        LinkageResult result =
                new Linkage(MatchSettings.of(Hardening.DIFFUSION_8).withDuplicateFree(single)).link(records);
        for (int a = 0; a < records.size(); a++) {
            for (int b = a + 1; b < records.size(); b++) {
                if (result.partition().personOf(a) == result.partition().personOf(b)) {
                    assertFalse(records.source(a) == 0 && records.source(b) == 0);
                }
            }
        }
    }

    @Test
    void twoListsWithoutDuplicatesGiveEveryRecordAtMostOneMatch() {
        List<Registration> two = InventedPersons.registrations(900, 2, 0.6, 21);
        EncodedRecords records = InventedPersons.encode(two, Hardening.DIFFUSION_8, 1);
        LinkageResult result = new Linkage(
                        MatchSettings.of(Hardening.DIFFUSION_8).withDuplicateFree(Set.copyOf(records.sources())))
                .link(records);
        Quality quality = Quality.of(records, result.partition(), truth(two));
        assertTrue(quality.f1() > 0.95, quality::toString);
        assertEquals(
                records.size() - result.partition().persons(),
                result.partition().pairs());
    }

    @ParameterizedTest
    @EnumSource
    void onePersonFourTimesIsOnePerson(Hardening hardening) {
        List<Registration> crowd = new ArrayList<>(FIVE_SOURCES);
        int first = crowd.size();
        for (String source : List.of("a", "b", "c", "c")) {
            Identity written = new Identity("Oleksandra", "", "Hryhorenko", "1991-02-17");
            crowd.add(new Registration(source, "o" + crowd.size(), written, Sex.FEMALE, -1));
        }
        Partition found = link(crowd, hardening).partition();
        for (int record = first; record < crowd.size(); record++) {
            assertEquals(first, found.personOf(record));
        }
    }

    @ParameterizedTest
    @EnumSource
    void twinsInASourceThatHoldsNobodyTwiceAreTwo(Hardening hardening) {
        List<Registration> crowd = new ArrayList<>(FIVE_SOURCES);
        int twins = crowd.size();
        for (String source : List.of("a", "b")) {
            for (String given : List.of("Jasmijn", "Willemijn")) {
                Identity written = new Identity(given, "", "Kortekaas", "2004-05-06");
                crowd.add(new Registration(source, source + given, written, Sex.FEMALE, -1));
            }
        }
        Partition found = new Linkage(MatchSettings.of(hardening).withDuplicateFree(Set.of("a", "b")))
                .link(InventedPersons.encode(crowd, hardening, 1))
                .partition();
        assertEquals(found.personOf(twins), found.personOf(twins + 2));
        assertEquals(found.personOf(twins + 1), found.personOf(twins + 3));
        assertTrue(found.personOf(twins) != found.personOf(twins + 1));
    }

    @Test
    void aSourceThatUsedAnotherSecretIsNoticed() {
        EncodedRecords right = InventedPersons.encode(FIVE_SOURCES, Hardening.DIFFUSION_8, 1);
        EncodedRecords wrong = InventedPersons.encode(FIVE_SOURCES, Hardening.DIFFUSION_8, 2);
        EncodedRecords.Builder mixed = new EncodedRecords.Builder();
        int wrongRecords = 0;
        for (int i = 0; i < right.size(); i++) {
            boolean other = right.sources().get(right.source(i)).equals("source3");
            wrongRecords += other ? 1 : 0;
            mixed.addFrom(other ? wrong : right, i);
        }
        LinkageResult result = new Linkage(MatchSettings.of(Hardening.DIFFUSION_8)).link(mixed.build());
        assertEquals(List.of(new LinkageResult.Finding.SourceWithoutLinks("source3", wrongRecords)), result.findings());
    }

    @Test
    void doubtfulPairsAreShownAsPatternsWithoutNames() {
        LinkageResult result = link(FIVE_SOURCES, Hardening.DIFFUSION_8);
        List<AgreementPattern> grey = result.greyZone();
        assertFalse(grey.isEmpty());
        for (AgreementPattern pattern : grey) {
            assertTrue(pattern.probability() > 0.1 && pattern.probability() < 0.9);
            assertTrue(pattern.moreAlikeThan() >= 0 && pattern.moreAlikeThan() <= 1);
        }
    }

    @Test
    void overlapsAddUpToPersons() {
        LinkageResult result = link(FIVE_SOURCES, Hardening.NONE);
        Overlap overlap = result.overlap();
        assertEquals(
                result.partition().persons(),
                overlap.persons().values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(overlap.shared(1, 2), overlap.shared(2, 1));
        assertTrue(overlap.knownTo(1) >= overlap.shared(1, 2));
    }

    @Test
    void overlapsAreRangesThatCarryTheDoubtOfTheLinks() {
        LinkageResult result = link(FIVE_SOURCES, Hardening.DIFFUSION_8);
        OverlapRanges ranges = result.overlapRanges(Linkage.draws(result, 7));
        Overlap truth = Overlap.of(result.records(), truth(FIVE_SOURCES));
        int inside = 0;
        boolean doubt = false;
        for (int a = 0; a < 5; a++) {
            for (int b = 0; b < a; b++) {
                PersonsRange shared = ranges.shared(a, b);
                // Links that nobody can see make every overlap a little too small.
                inside += shared.low() <= truth.shared(a, b) && truth.shared(a, b) <= 1.1 * shared.high() ? 1 : 0;
                doubt |= shared.low() < shared.high();
            }
        }
        assertTrue(inside >= 9, inside + " of 10");
        assertTrue(doubt);
        int persons = 0;
        for (var pattern : ranges.draws().getFirst().persons().entrySet()) {
            assertTrue(ranges.patterns().containsKey(pattern.getKey()));
            persons += pattern.getValue();
        }
        assertEquals(Linkage.draws(result, 7).getFirst().persons(), persons);
    }

    @Test
    void deliveriesOneByOneInAnyOrderGiveTheSamePersons() {
        Linkage linkage = new Linkage(MatchSettings.of(Hardening.DIFFUSION_8).withDuplicateFree(Set.of("source2")));
        List<Registration> backwards = new ArrayList<>(FIVE_SOURCES);
        backwards.sort(Comparator.comparing(Registration::source).reversed());
        Partition forward = delivered(linkage, FIVE_SOURCES);
        Partition backward = delivered(linkage, backwards);
        int[] labels = new int[backwards.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = forward.personOf(FIVE_SOURCES.indexOf(backwards.get(i)));
        }
        assertEquals(Partition.ofLabels(labels), backward);
    }

    // Each source delivers in turn, and everything is linked after each delivery.
    private static Partition delivered(Linkage linkage, List<Registration> registrations) {
        LinkageResult result = linkage.link(InventedPersons.encode(List.of(), Hardening.DIFFUSION_8, 1));
        for (int end = 1; end <= registrations.size(); end++) {
            boolean last = end == registrations.size();
            if (last
                    || !registrations
                            .get(end)
                            .source()
                            .equals(registrations.get(end - 1).source())) {
                EncodedRecords known = InventedPersons.encode(registrations.subList(0, end), Hardening.DIFFUSION_8, 1);
                result = linkage.extend(result, known);
                assertEquals(linkage.link(known).partition(), result.partition());
            }
        }
        return result.partition();
    }

    @ParameterizedTest
    @EnumSource
    void twinsOfDifferentSexAreTwo(Hardening hardening) {
        List<Registration> crowd = new ArrayList<>(FIVE_SOURCES);
        int twins = crowd.size();
        for (String source : List.of("a", "b")) {
            crowd.add(new Registration(
                    source, source + 1, new Identity("Anouk Marie", "", "Kortekaas", "2004-05-06"), Sex.FEMALE, -1));
            crowd.add(new Registration(
                    source, source + 2, new Identity("Willem Johannes", "", "Kortekaas", "2004-05-06"), Sex.MALE, -1));
        }
        Partition found = link(crowd, hardening).partition();
        assertEquals(found.personOf(twins), found.personOf(twins + 2));
        assertEquals(found.personOf(twins + 1), found.personOf(twins + 3));
        assertTrue(found.personOf(twins) != found.personOf(twins + 1));
    }

    @Test
    void nothingToLinkIsNoError() {
        LinkageResult none =
                new Linkage(MatchSettings.of(Hardening.DIFFUSION_8)).link(new EncodedRecords.Builder().build());
        assertEquals(0, none.partition().persons());
        LinkageResult one = link(FIVE_SOURCES.subList(0, 1), Hardening.DIFFUSION_8);
        assertEquals(1, one.partition().persons());
        assertEquals(new PersonsRange(1, 1), one.range(Linkage.draws(one, 1)));
    }

    private static LinkageResult link(List<Registration> registrations, Hardening hardening) {
        return new Linkage(MatchSettings.of(hardening)).link(InventedPersons.encode(registrations, hardening, 1));
    }

    private static Partition truth(List<Registration> registrations) {
        return Partition.ofLabels(
                registrations.stream().mapToInt(Registration::person).toArray());
    }
}
