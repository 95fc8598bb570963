package nl.regiobeeld.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * Who attacks, and what is asked of the protection. Every attacker knows how the cells add up, that counts are whole and
 * not negative, and every figure that is shown.
 *
 * @param minimumWidth the least distance between the smallest and the largest possible figure of a guarded cell
 * @param hiddenArePositive whether the attacker also knows that no hidden cell is zero, because zeros are always shown
 * @param insiders attackers that know figures of their own
 */
public record AttackerModel(long minimumWidth, boolean hiddenArePositive, List<Insider> insiders) {
    /**
     * An attacker who knows some figures by himself.
     *
     * @param name who it is, in words
     * @param figures the figures known, each as a set of atoms, ascending
     * @param alone whether it is one person who knows to be the only one in every figure, so that each is 1
     */
    public record Insider(String name, List<int[]> figures, boolean alone) {
        public Insider {
            figures = List.copyOf(figures);
        }
    }

    public AttackerModel {
        insiders = List.copyOf(insiders);
    }

    /** Somebody who knows only what is shown. */
    public static AttackerModel outsider() {
        return new AttackerModel(1, false, List.of());
    }

    /**
     * The attackers that the rules name: everybody who is alone in a figure, and every supplier. The lattice is read only
     * for who knows what; no count reaches the audit.
     */
    public static AttackerModel of(PublicationLattice lattice, ProtectionRules rules) {
        List<Insider> insiders = new ArrayList<>();
        if (rules.protectAgainstPersons()) {
            insiders.addAll(persons(lattice));
        }
        if (rules.protectAgainstSuppliers()) {
            insiders.addAll(suppliers(lattice));
        }
        return new AttackerModel(rules.minimumWidth(), false, insiders);
    }

    public AttackerModel withHiddenArePositive() {
        return new AttackerModel(minimumWidth, true, insiders);
    }

    public AttackerModel withInsider(String name, int[]... figures) {
        List<Insider> more = new ArrayList<>(insiders);
        more.add(new Insider(name, Arrays.asList(figures), false));
        return new AttackerModel(minimumWidth, hiddenArePositive, more);
    }

    private static List<Insider> persons(PublicationLattice lattice) {
        Map<Integer, List<int[]>> figuresOf = new TreeMap<>();
        for (int atom = 0; atom < lattice.atomCount(); atom++) {
            if (lattice.count(atom) == 1) {
                figuresOf.computeIfAbsent(atom, key -> new ArrayList<>()).add(new int[] {atom});
            }
        }
        for (int cell = 0; cell < lattice.cellCount(); cell++) {
            int[] atoms = lattice.atomsOf(cell);
            if (atoms.length > 1 && lattice.value(cell) == 1) {
                int person = Arrays.stream(atoms)
                        .filter(atom -> lattice.count(atom) == 1)
                        .findFirst()
                        .orElseThrow();
                figuresOf.computeIfAbsent(person, key -> new ArrayList<>()).add(atoms);
            }
        }
        List<Insider> insiders = new ArrayList<>();
        figuresOf.forEach(
                (person, figures) -> insiders.add(new Insider("the only person of group " + person, figures, true)));
        return insiders;
    }

    private static List<Insider> suppliers(PublicationLattice lattice) {
        Map<Integer, List<int[]>> figuresOf = new TreeMap<>();
        for (int atom = 0; atom < lattice.atomCount(); atom++) {
            if (lattice.owner(atom) != PublicationLattice.NO_OWNER) {
                figuresOf
                        .computeIfAbsent(lattice.owner(atom), key -> new ArrayList<>())
                        .add(new int[] {atom});
            }
        }
        List<Insider> insiders = new ArrayList<>();
        figuresOf.forEach((owner, figures) -> insiders.add(new Insider("supplier " + owner, figures, false)));
        return insiders;
    }
}
