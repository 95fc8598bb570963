package nl.regiobeeld.disclosure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.regiobeeld.cells.PublicationLattice;
import org.junit.jupiter.api.Test;

class MagnitudeRuleTest {
    @Test
    void aFigureThatTwoSuppliersNearlyMakeIsDominated() {
        var rule = new MagnitudeRule.Dominance(2, 0.85);
        assertTrue(rule.isSensitive(5, 60, 35));
        assertFalse(rule.isSensitive(20, 50, 30));
        assertFalse(rule.isSensitive());
    }

    @Test
    void theSecondLargestMayNotKnowTheLargestToTenPercent() {
        var rule = new MagnitudeRule.Percent(0.10);
        assertTrue(rule.isSensitive(100, 40, 9));
        assertFalse(rule.isSensitive(100, 40, 10));
        assertTrue(rule.isSensitive(7));
        assertFalse(rule.isSensitive());
    }

    @Test
    void contributionsAreAddedUpPerSupplier() {
        var builder = PublicationLattice.builder();
        int cell = builder.cell("all", builder.atom(3, 1), builder.atom(4, 2), builder.atom(5, 1), builder.atom(0, 3));
        assertArrayEquals(new double[] {8, 4}, MagnitudeRule.contributions(builder.build(), cell));
    }
}
