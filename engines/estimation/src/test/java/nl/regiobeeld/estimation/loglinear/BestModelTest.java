package nl.regiobeeld.estimation.loglinear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import nl.regiobeeld.estimation.Tables;
import org.junit.jupiter.api.Test;

class BestModelTest {
    @Test
    void findsWhatScoringAllModelsFinds() {
        SplittableRandom random = new SplittableRandom(11);
        for (int[] kind : new int[][] {{3, 2, 100}, {4, 3, 100}, {5, 2, 15}, {5, 3, 5}}) {
            ModelSpace space = new ModelSpace(kind[0], kind[1]);
            Existence existence = new Existence(space);
            BestModel search = new BestModel(space, existence, () -> false);
            for (int i = 0; i < kind[2]; i++) {
                double[] counts = Tables.random(kind[0], random);
                ScoredModel best = ModelScores.of(space, existence, counts).getFirst();
                Selection.Choice choice = search.choose(counts);
                if (best.status() == Status.FINE) {
                    assertEquals(best.bic(), choice.bic(), 1e-6);
                    assertEquals(best.total(), choice.total(), 1e-5 * best.total());
                } else {
                    assertTrue(!choice.exists());
                }
            }
        }
    }

    @Test
    void findsEveryPlausibleModel() {
        for (String name : List.of("UKdat_5", "Western")) {
            double[] counts = Tables.counts(name);
            ModelSpace space = new ModelSpace(5, 3);
            Existence existence = new Existence(space);
            List<ScoredModel> all = ModelScores.of(space, existence, counts);
            List<ScoredModel> plausible = new BestModel(space, existence, () -> false).within(counts, 6);
            assertEquals(
                    all.stream()
                            .filter(score -> score.bic() <= all.getFirst().bic() + 6)
                            .map(ScoredModel::model)
                            .toList(),
                    plausible.stream().map(ScoredModel::model).toList());
        }
    }

    @Test
    void hintsChangeTheSpeedAndNothingElse() {
        double[] counts = Tables.counts("UKdat_5");
        ModelSpace space = new ModelSpace(5, 3);
        Existence existence = new Existence(space);
        List<ScoredModel> ranked = ModelScores.of(space, existence, counts);
        BestModel plain = new BestModel(space, existence, () -> false);
        BestModel hinted =
                new BestModel(space, existence, counts, BestModel.hints(space, ranked, counts, 5), () -> false);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 20; i++) {
            double[] resample = counts.clone();
            for (int j = 1; j < resample.length; j++) {
                resample[j] = Math.max(0, resample[j] + random.nextInt(5) - (resample[j] > 0 ? 2 : 9));
            }
            Selection.Choice expected = plain.choose(resample);
            if (existence.pattern(counts).isFine(expected.model())) {
                assertEquals(expected.model(), hinted.choose(resample).model());
            }
        }
    }

    @Test
    void findsTheBestOf268MillionModels() {
        ModelSpace space = new ModelSpace(8, 2);
        Selection.Choice choice =
                new BestModel(space, new Existence(space), () -> false).choose(Tables.counts("NewOrl_185"));
        assertEquals("[45,1,2,3,6,7,8]", space.name(choice.model()));
        assertEquals(1183.6922745535, choice.total(), 1e-3);
    }

    @Test
    void canBeCancelled() {
        ModelSpace space = new ModelSpace(5, 3);
        BestModel search = new BestModel(space, new Existence(space), () -> true);
        assertThrows(CancellationException.class, () -> search.choose(Tables.counts("UKdat_5")));
    }
}
