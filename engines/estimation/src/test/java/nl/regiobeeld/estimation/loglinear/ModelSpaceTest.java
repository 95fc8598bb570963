package nl.regiobeeld.estimation.loglinear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelSpaceTest {
    @Test
    void holdsEveryHierarchicalModelOnce() {
        int[][] known = {{3, 2, 8}, {4, 2, 64}, {4, 3, 113}, {5, 2, 1024}, {5, 3, 6212}, {5, 4, 6893}};
        for (int[] entry : known) {
            ModelSpace space = new ModelSpace(entry[0], entry[1]);
            Set<Long> models = new HashSet<>();
            space.forEach(model -> {
                assertTrue(models.add(model) && space.isHierarchical(model));
            });
            assertEquals(entry[2], models.size());
            assertEquals(entry[2], space.countUpTo(100_000));
        }
    }

    @Test
    void stopsCountingWhenThereAreTooMany() {
        assertEquals(3_702_013, new ModelSpace(6, 3).countUpTo(10_000_000));
        assertEquals(40_001, new ModelSpace(6, 3).countUpTo(40_000));
        assertEquals(40_001, new ModelSpace(10, 2).countUpTo(40_000));
    }

    @Test
    void neverHoldsTheInteractionOfAllLists() {
        assertEquals(2, new ModelSpace(3, 7).order());
        assertEquals(1, new ModelSpace(2, 3).order());
    }

    @Test
    void namesAModelByItsLargestTerms() {
        ModelSpace space = new ModelSpace(6, 3);
        assertEquals("[1,2,3,4,5,6]", space.name(0));
        assertEquals("[24,26,34,46,56,1]", space.name(space.modelOf(0b1010, 0b100010, 0b1100, 0b101000, 0b110000)));
        assertEquals("[123,14,5,6]", space.name(space.modelOf(0b111, 0b1001)));
        assertEquals(4, Long.bitCount(space.modelOf(0b111)));
    }
}
