package nl.regiobeeld.estimation.loglinear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import nl.regiobeeld.estimation.Tables;
import org.junit.jupiter.api.Test;

class StepwiseTest {
    @Test
    void choosesTheModelOfTheReference() {
        assertEquals("[12,13,24,25,35,45]", name("UKdat_5", 5));
        assertEquals("[12,13,14,23,34]", name("Kosovo", 4));
        assertEquals("[15,2,3,4]", name("Western", 5));
        assertEquals("[12,3]", name("Korea", 3));
    }

    /** Among the resamples of New Orleans are those in which a small list is empty. */
    @Test
    void agreesOnEveryResampleOfTheReference() {
        for (String name : new String[] {"UKdat_5", "NewOrl_185"}) {
            int lists = Tables.table(name).listCount();
            ModelSpace space = new ModelSpace(lists, 2);
            Stepwise stepwise = new Stepwise(space, new Existence(space), Stepwise.THRESHOLD);
            for (double[] resample : Tables.resamples("stepwise_" + name + ".csv")) {
                double expected = resample[0];
                assertEquals(expected, stepwise.choose(resample).total(), 1e-6 * expected);
            }
        }
    }

    @Test
    void hasNoAnswerWhereMainEffectsHaveNone() {
        ModelSpace space = new ModelSpace(3, 2);
        Stepwise stepwise = new Stepwise(space, new Existence(space), Stepwise.THRESHOLD);
        assertFalse(stepwise.choose(Tables.counts("T1_no_overlap")).exists());
    }

    private static String name(String table, int lists) {
        ModelSpace space = new ModelSpace(lists, 2);
        Selection.Choice choice =
                new Stepwise(space, new Existence(space), Stepwise.THRESHOLD).choose(Tables.counts(table));
        return space.name(choice.model());
    }
}
