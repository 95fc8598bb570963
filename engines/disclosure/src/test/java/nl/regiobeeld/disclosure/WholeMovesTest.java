package nl.regiobeeld.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WholeMovesTest {
    private static final int[][] SINGLES = {{0}, {1}, {2}, {3}};

    @Test
    void fromOneTableASwapLeadsToAllOthersWithTheSameMargins() {
        var witnesses = lookedAround(new long[] {1, 2, 3, 4}, twoByTwo(3, 7, 4, 6));
        assertEquals(0, witnesses.leastWhole(0));
        assertEquals(3, witnesses.mostWhole(0));
        assertTrue(witnesses.isOpenInWholeNumbers(3));
    }

    @Test
    void noMoveLeadsBelowZero() {
        var witnesses = lookedAround(new long[] {0, 5, 0, 7}, List.of(exact(5, 0, 1), exact(7, 2, 3), exact(0, 0, 2)));
        assertFalse(witnesses.isOpenInWholeNumbers(1));
    }

    @Test
    void aTableThatDoesNotFitLeadsNowhere() {
        var moves = moves(new long[] {1, 2, 3, 5}, twoByTwo(3, 7, 4, 6));
        var witnesses = new Witnesses(SINGLES, 4);
        moves.lookAround(witnesses);
        assertFalse(moves.fits());
        assertFalse(witnesses.isKnown(0));
    }

    @Test
    void aFractionIsFollowedAsFarAsItsNextWholeNumber() {
        var twiceAndThrice = new Simplex.Equation(new Combination(new int[] {0, 1}, new long[] {2, 3}), -1, 0, 12);
        var witnesses = lookedAround(new long[] {3, 2}, List.of(twiceAndThrice), new int[][] {{0}, {1}});
        assertEquals(0, witnesses.leastWhole(0));
        assertEquals(6, witnesses.mostWhole(0));
        assertEquals(4, witnesses.mostWhole(1));
    }

    @Test
    void aBoundIsKeptAsWellAsAnExactFigure() {
        var atMostFour = new Simplex.Equation(Combination.sum(0), 2, 1, 4);
        var witnesses = lookedAround(new long[] {3, 4}, List.of(exact(7, 0, 1), atMostFour), new int[][] {{0}, {1}});
        assertEquals(4, witnesses.mostWhole(0));
        assertEquals(3, witnesses.leastWhole(1));
    }

    private static List<Simplex.Equation> twoByTwo(double row1, double row2, double column1, double column2) {
        return List.of(exact(row1, 0, 1), exact(row2, 2, 3), exact(column1, 0, 2), exact(column2, 1, 3));
    }

    private static Simplex.Equation exact(double total, int... variables) {
        return Simplex.Equation.exact(Combination.sum(variables), total);
    }

    private static Witnesses lookedAround(long[] table, List<Simplex.Equation> equations) {
        return lookedAround(table, equations, SINGLES);
    }

    private static Witnesses lookedAround(long[] table, List<Simplex.Equation> equations, int[][] figures) {
        var witnesses = new Witnesses(figures, table.length);
        moves(table, equations).lookAround(witnesses);
        return witnesses;
    }

    private static WholeMoves moves(long[] table, List<Simplex.Equation> equations) {
        List<Combination> exact = equations.stream()
                .filter(equation -> equation.rest() < 0)
                .map(Simplex.Equation::sum)
                .toList();
        return new WholeMoves(new NullVectors(table.length, exact, 1), equations, table);
    }
}
