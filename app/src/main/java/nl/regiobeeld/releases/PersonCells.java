package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.overlap.LinkedPersons;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Linking;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;

/**
 * Linked persons as cells: all, by the number of lists that know them, known to a list, known to two lists. A person who is on
 * several lists counts for each, so these are sets of atoms like all cells. Protected and attacked as all cells are: both audiences
 * together, beside every earlier release. No figure of registrations shares a person with them that anybody could tell, so the
 * two proofs together are the proof of both.
 */
final class PersonCells {
    static final String KNOWN_TO = "known-to";
    static final String LISTS = "lists";

    /** On so many lists or more is one category. */
    static final int MANY = 3;

    /** How much is published: less when more cannot be proven safe. */
    private enum Extent {
        PAIRS,
        LISTS_ALONE,
        TOTALS
    }

    /** What came of an attempt that is proven safe. */
    record Made(PersonsPart regional, PersonsPart open, PersonGroups groups) {}

    private final Theme theme;
    private final Linking linking;
    private final List<Period> periods;
    private final List<PersonMoment> earlier;
    private final PersonGroups groups;
    private final JointCells joint;
    private final PersonPieces pieces;
    private final String supplierDimension;

    /**
     * @param periods those of which persons can be counted once each
     * @param earlier what is out, oldest first
     */
    PersonCells(Theme theme, Linking linking, LinkedPersons persons, List<Period> periods, List<PersonMoment> earlier) {
        this.theme = theme;
        this.linking = linking;
        this.periods = List.copyOf(periods);
        this.earlier = List.copyOf(earlier);
        this.supplierDimension = theme.dimensions().stream()
                .filter(dimension -> dimension.kind() == Dimension.Kind.SUPPLIER)
                .map(Dimension::id)
                .findFirst()
                .orElse("");
        groups = PersonGroups.of(persons, periods, linking.listOf(theme.suppliers()));
        pieces = new PersonPieces(Stream.concat(earlier.stream().map(PersonMoment::groups), Stream.of(groups))
                .toList());
        joint = new JointCells(new JointAtoms(pieces.leaves()), earlier.size(), releases());
    }

    private List<EarlierRelease> releases() {
        var releases = new ArrayList<EarlierRelease>();
        for (int moment = 0; moment < earlier.size(); moment++) {
            PersonMoment one = earlier.get(moment);
            for (Audience audience : Audience.values()) {
                var shown = new TreeMap<CellKey, PublishedCell>();
                (audience == Audience.REGIONAL ? one.regional() : one.open())
                        .cells()
                        .forEach(cell -> shown.put(CellKey.parse(cell.key()), cell.published()));
                releases.add(new EarlierRelease(
                        audience,
                        one.number(),
                        moment,
                        pieces.cells(moment, shown.keySet(), this::counts),
                        shown,
                        0,
                        0));
            }
        }
        return releases;
    }

    static CellKey total(String measure, Period period) {
        return CellKey.of(measure, period.code());
    }

    /**
     * Protects what can be published, and attacks it beside everything that is out.
     *
     * @param registrations the regional cells of registrations: a list of one supplier holds about as many persons as the
     *     supplier has registrations, so both are hidden or neither
     * @param complete adds what is estimated to the protected cells
     * @param forEverybody what of it the public sees
     * @return empty when nothing could be proven safe
     */
    Optional<Made> protect(
            Map<String, PublishedCell> registrations,
            UnaryOperator<PersonsPart> complete,
            UnaryOperator<PersonsPart> forEverybody,
            Progress progress) {
        for (Extent extent : Extent.values()) {
            Optional<PersonsPart> cells = attempt(extent, registrations, progress);
            if (cells.isPresent()) {
                PersonsPart regional = complete.apply(cells.get());
                PersonsPart open = forEverybody.apply(regional);
                List<JointProof.Result> results = attack(regional, open, progress);
                if (results.stream().allMatch(result -> result.attack().isSafe())) {
                    String said = said(results);
                    return Optional.of(new Made(regional.attackedBy(said), open.attackedBy(said), groups));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PersonsPart> attempt(Extent extent, Map<String, PublishedCell> registrations, Progress progress) {
        Set<CellKey> keys = keys(extent);
        AggregatedCells cells = pieces.cells(earlier.size(), keys, this::counts);
        Set<CellKey> hiddenElsewhere = new TreeSet<>();
        Set<CellKey> shownElsewhere = new TreeSet<>();
        for (CellKey key : keys) {
            twin(key)
                    .flatMap(name -> Optional.ofNullable(registrations.get(name)))
                    .ifPresent(twin -> {
                        if (twin.isHidden()) {
                            hiddenElsewhere.add(key);
                        } else if (Hiding.isAnswer(twin)) {
                            shownElsewhere.add(key);
                        }
                    });
        }
        Hiding.Hidden hidden = Hiding.protect(
                joint, cells, Audience.REGIONAL, theme.protectionFor(Audience.REGIONAL), hiddenElsewhere, progress);
        if (!hidden.conflicts().isEmpty() || shownElsewhere.stream().anyMatch(hidden.hidden()::contains)) {
            return Optional.empty();
        }
        return Optional.of(new PersonsPart(
                hidden.cells().stream().map(DraftContent.StoredCell::of).toList(), List.of(), ""));
    }

    private List<JointProof.Result> attack(PersonsPart regional, PersonsPart open, Progress progress) {
        var proof = new JointProof(joint, progress);
        JointProof.Shown toEverybody = shown(open, Audience.PUBLIC);
        return List.of(
                proof.attack(
                        "professional",
                        List.of(shown(regional, Audience.REGIONAL), toEverybody),
                        joint.earlier(),
                        theme.protectionFor(Audience.REGIONAL),
                        knownToSuppliers()),
                proof.attack(
                        "public",
                        List.of(toEverybody),
                        joint.earlier(Audience.PUBLIC),
                        theme.protectionFor(Audience.PUBLIC),
                        knownToSuppliers()));
    }

    private JointProof.Shown shown(PersonsPart part, Audience audience) {
        List<PublishedCell> figures =
                part.cells().stream().map(DraftContent.StoredCell::published).toList();
        AggregatedCells cells = pieces.cells(
                earlier.size(), figures.stream().map(PublishedCell::key).toList(), this::counts);
        return new JointProof.Shown(cells, figures, audience, 0);
    }

    /** The only supplier of a list knows how many persons are on it, now and at every earlier moment. */
    private Map<String, List<int[]>> knownToSuppliers() {
        var known = new TreeMap<String, List<int[]>>();
        for (Linking.SourceList list : linking.lists()) {
            if (list.suppliers().size() == 1) {
                var figures = new ArrayList<int[]>();
                for (int moment = 0; moment <= earlier.size(); moment++) {
                    List<String> counted = moment < earlier.size()
                            ? earlier.get(moment).groups().periods()
                            : groups.periods();
                    List<CellKey> keys = counted.stream()
                            .map(period -> CellKey.of(linking.measure(), period).with(KNOWN_TO, list.id()))
                            .toList();
                    AggregatedCells cells = pieces.cells(moment, keys, this::counts);
                    for (CellKey key : keys) {
                        figures.add(joint.atoms().of(moment, cells, key));
                    }
                }
                known.put(list.suppliers().getFirst(), figures);
            }
        }
        return known;
    }

    private static String said(List<JointProof.Result> results) {
        Attack attack = results.getFirst().attack();
        return "%s; beside %d earlier; hidden %d; exactly computable %d; single integer %d; insiders %d; too narrow %d"
                .formatted(
                        attack.method(),
                        attack.knowledge().size(),
                        attack.hidden(),
                        attack.exactlyComputable(),
                        attack.singleInteger(),
                        attack.insiderExposed(),
                        attack.underProtected());
    }

    /** The registrations of the only supplier of a list. */
    private Optional<String> twin(CellKey key) {
        return key.code(KNOWN_TO)
                .flatMap(list -> linking.lists().stream()
                        .filter(one -> one.id().equals(list) && one.suppliers().size() == 1)
                        .findFirst())
                .map(list -> CellKey.of(linking.registrations(), key.period())
                        .with(supplierDimension, list.suppliers().getFirst())
                        .text());
    }

    private Set<CellKey> keys(Extent extent) {
        Set<CellKey> keys = new TreeSet<>();
        List<String> lists = linking.listIds();
        for (Period period : periods) {
            CellKey total = total(linking.measure(), period);
            keys.add(total);
            if (extent != Extent.TOTALS) {
                for (int number = 1; number <= MANY; number++) {
                    keys.add(total.with(LISTS, Integer.toString(number)));
                }
                for (int one = 0; one < lists.size(); one++) {
                    keys.add(total.with(KNOWN_TO, lists.get(one)));
                    for (int other = one + 1; other < lists.size() && extent == Extent.PAIRS; other++) {
                        keys.add(total.with(KNOWN_TO, lists.get(one) + "+" + lists.get(other)));
                    }
                }
            }
        }
        return keys;
    }

    /** Whether somebody on these lists, a bit each, counts for a cell. */
    private boolean counts(CellKey key, int known) {
        int lists = Integer.bitCount(known);
        return lists > 0
                && key.code(LISTS)
                        .map(number -> Math.min(lists, MANY) == Integer.parseInt(number))
                        .orElse(true)
                && key.code(KNOWN_TO)
                        .map(names -> Set.of(names.split("\\+")).stream()
                                .allMatch(name -> (known >> linking.listIds().indexOf(name) & 1) == 1))
                        .orElse(true);
    }
}
