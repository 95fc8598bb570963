package nl.regiobeeld.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CubeTest {
    private static final Hierarchy AREA = Hierarchy.of(
            "area",
            List.of(
                    new Hierarchy.Link("all", ""),
                    new Hierarchy.Link("north", "all"),
                    new Hierarchy.Link("care", "all"),
                    new Hierarchy.Link("A", "north"),
                    new Hierarchy.Link("B", "north"),
                    new Hierarchy.Link("B", "care"),
                    new Hierarchy.Link("C", "care")));
    private static final Hierarchy SEX = Hierarchy.flat("sex", "all", List.of("f", "m"));

    @Test
    void anAreaMayBePartOfSeveralGroupings() {
        var cube = new Cube(List.of(AREA, SEX));
        cube.add(List.of("A", "f"), 2);
        cube.add(List.of("B", "f"), 3);
        cube.add(List.of("C", "m"), 4);
        var lattice = cube.lattice();

        assertEquals(5, lattice.value(lattice.find("area=north|sex=f").orElseThrow()));
        assertEquals(7, lattice.value(lattice.find("area=care|sex=all").orElseThrow()));
        assertEquals(9, lattice.value(lattice.find("area=all|sex=all").orElseThrow()));
    }

    @Test
    void aTableOverSomeDimensionsStandsAtTheTotalOfTheOthers() {
        var cube = new Cube(List.of(AREA, SEX));
        cube.add(List.of("A", "f"), 2, 1);
        cube.add(List.of("A", "f"), 1, 2);
        cube.add(List.of("B", "m"), 3, 1);
        var lattice = cube.lattice(List.of(List.of("area"), List.of("sex")));

        assertEquals(3, lattice.value(lattice.find("area=A|sex=all").orElseThrow()));
        assertEquals(3, lattice.value(lattice.find("area=all|sex=f").orElseThrow()));
        assertTrue(lattice.find("area=A|sex=f").isEmpty());
        assertEquals(3, lattice.atomCount());
    }

    @Test
    void holesAndCyclesAreNamed() {
        var links =
                List.of(new Hierarchy.Link("A", "north"), new Hierarchy.Link("B", "C"), new Hierarchy.Link("C", "B"));
        var problems = Hierarchy.problems(links);

        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.stream().anyMatch(problem -> problem.contains("north, which is no code")));
        assertTrue(problems.stream().anyMatch(problem -> problem.contains("is part of itself")));
        assertThrows(IllegalArgumentException.class, () -> Hierarchy.of("area", links));
    }

    @Test
    void aNegativeCountAndAnUnknownCodeAreRefused() {
        var cube = new Cube(List.of(AREA, SEX));
        assertThrows(IllegalArgumentException.class, () -> cube.add(List.of("A", "f"), -1));
        assertThrows(IllegalArgumentException.class, () -> cube.add(List.of("Z", "f"), 1));
        assertThrows(IllegalArgumentException.class, () -> cube.add(List.of("A"), 1));
    }
}
