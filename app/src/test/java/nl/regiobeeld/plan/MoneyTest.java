package nl.regiobeeld.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final int TIMES = 5_000;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Random random = new Random(20250101);

    @Test
    void partsAddUpToTheWholeToTheCent() {
        for (int i = 0; i < TIMES; i++) {
            BigDecimal whole = amount();
            assertThat(Money.sum(Money.divide(whole, weights()).stream())).isEqualByComparingTo(whole);
        }
    }

    @Test
    void noPartIsACentOrMoreAwayFromItsShare() {
        for (int i = 0; i < TIMES; i++) {
            BigDecimal whole = amount();
            List<Long> weights = weights();
            BigDecimal all =
                    BigDecimal.valueOf(weights.stream().mapToLong(w -> w).sum());
            List<BigDecimal> parts = Money.divide(whole, weights);
            for (int part = 0; part < parts.size(); part++) {
                BigDecimal exact =
                        whole.multiply(BigDecimal.valueOf(weights.get(part))).divide(all, 20, RoundingMode.HALF_UP);
                assertThat(parts.get(part).subtract(exact).abs()).isLessThan(CENT);
            }
        }
    }

    @Test
    void whoWeighsMoreNeverPaysLess() {
        for (int i = 0; i < TIMES; i++) {
            List<Long> weights = weights();
            List<BigDecimal> parts = Money.divide(amount().abs(), weights);
            for (int one = 0; one < parts.size(); one++) {
                for (int other = 0; other < parts.size(); other++) {
                    if (weights.get(one) > weights.get(other)) {
                        assertThat(parts.get(one)).isGreaterThanOrEqualTo(parts.get(other));
                    }
                }
            }
        }
    }

    @Test
    void whatIsOwedIsDividedAsWhatIsReceived() {
        for (int i = 0; i < TIMES; i++) {
            BigDecimal whole = amount();
            List<Long> weights = weights();
            assertThat(Money.divide(whole.negate(), weights))
                    .isEqualTo(Money.divide(whole, weights).stream()
                            .map(BigDecimal::negate)
                            .toList());
        }
    }

    @Test
    void ofEqualSharesTheFirstGetsTheCentThatIsLeft() {
        assertThat(Money.divide(new BigDecimal("100.00"), List.of(1L, 1L, 1L)))
                .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThatThrownBy(() -> Money.divide(CENT, List.of(0L, 0L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.divide(CENT, List.of(2L, -1L))).isInstanceOf(IllegalArgumentException.class);
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextLong(-100_000_000_00L, 100_000_000_00L), 2);
    }

    private List<Long> weights() {
        var weights = new ArrayList<Long>(LongStream.generate(() -> random.nextLong(0, 600_000))
                .limit(random.nextInt(0, 30))
                .boxed()
                .toList());
        weights.add(random.nextLong(1, 600_000));
        return weights;
    }
}
