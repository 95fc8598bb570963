package nl.regiobeeld.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClassesTest {
    @Test
    void higherValuesNeverFallInALowerClass() {
        var random = new Random(5);
        for (int round = 0; round < 500; round++) {
            double[] values = random.doubles(1 + random.nextInt(27), 0, Math.pow(10, 1 + random.nextInt(4)))
                    .sorted()
                    .toArray();
            Classes classes = Classes.of(values, 1);
            int[] indexes = Arrays.stream(values).mapToInt(classes::indexOf).toArray();
            assertThat(indexes).isSorted();
            assertThat(indexes[indexes.length - 1]).isLessThan(classes.count());
            assertThat(classes.count()).isBetween(2, 6);
        }
    }

    @Test
    void oneValueAndEqualValuesStillMakeAKeyOfTwoClasses() {
        assertThat(Classes.of(new double[] {35}, 0).count()).isEqualTo(2);
        assertThat(Classes.of(new double[] {7, 7, 7}, 0).count()).isEqualTo(2);
        assertThat(Classes.of(new double[] {0}, 0).count()).isEqualTo(2);
    }
}
