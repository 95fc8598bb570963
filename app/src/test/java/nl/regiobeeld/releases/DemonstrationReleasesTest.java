package nl.regiobeeld.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.regiobeeld.collection.AcceptedDelivery;
import nl.regiobeeld.collection.Observation;
import nl.regiobeeld.demonstration.DemonstrationFigures;
import nl.regiobeeld.themes.Period;
import org.junit.jupiter.api.Test;

/**
 * The demonstration's figures released quarter after quarter, each made around everything that is out; the last release was
 * attacked together with all of them. Every eighth registration comes in a quarter late.
 */
class DemonstrationReleasesTest {
    private final Given given = new Given(1);
    private final DemonstrationFigures figures = new DemonstrationFigures(given.regions);
    private final List<Observation> late = new ArrayList<>();
    private List<Attack> attacks = List.of();

    @Test
    void theThreeYearsAtOnceStaySayingSomething() {
        for (Period.Quarter quarter : DemonstrationFigures.quarters()) {
            deliver(DemonstrationFigures.suppliers(), quarter, figures.trafficking(quarter), 0);
        }
        long start = System.nanoTime();
        DraftContent content = given.content();

        report("at once", start, content);
        content.regional()
                .tables()
                .forEach(table -> System.out.printf(
                        Locale.ROOT,
                        "  %s: %s, %d cells, %d hidden, limit %.2f%n",
                        table.asked().text(),
                        table.refused() ? "refused" : table.coarser() ? "coarser " + table.steps() : "as asked",
                        table.cells(),
                        table.hidden(),
                        table.limit()));
        assertThat(shown(content.regional(), "victims")).isGreaterThan(120);
    }

    @Test
    void twelveReleasesOfHumanTraffickingOpenNothingTogether() {
        for (Period.Quarter quarter : DemonstrationFigures.quarters()) {
            deliver(DemonstrationFigures.suppliers(), quarter, figures.trafficking(quarter), 8);
            release(quarter);
        }
        expectSafeTogether();
    }

    @Test
    void twelveReleasesOfOnlineCrimeOpenNothingTogether() {
        given.themed("online-criminaliteit");
        for (Period.Quarter quarter : DemonstrationFigures.quarters()) {
            deliver(List.of("politie"), quarter, figures.online(quarter), 0);
            release(quarter);
        }
        expectSafeTogether();
    }

    private void deliver(List<String> suppliers, Period.Quarter quarter, List<Observation> observations, int lateEach) {
        given.observations.addAll(late);
        late.clear();
        for (String supplier : suppliers) {
            given.deliveries.add(
                    new AcceptedDelivery(given.deliveries.size() + 1, quarter.hashCode(), supplier, quarter, "00"));
        }
        for (int i = 0; i < observations.size(); i++) {
            boolean isLate = lateEach > 0 && i % lateEach == lateEach - 1;
            (isLate ? late : given.observations).add(observations.get(i));
        }
    }

    private void release(Period.Quarter quarter) {
        long start = System.nanoTime();
        ReleaseMaking.Made made = given.make();
        assertThat(made).as(quarter.code()).isInstanceOf(ReleaseMaking.Made.Content.class);
        DraftContent content = ((ReleaseMaking.Made.Content) made).content();
        report(quarter.code(), start, content);
        given.release(content);
        attacks = content.open().attacks();
    }

    private void expectSafeTogether() {
        assertThat(given.released).hasSize(24);
        for (Attack attack : attacks) {
            assertThat(attack.exactlyComputable()).as(attack.attacker()).isZero();
            assertThat(attack.singleInteger()).as(attack.attacker()).isZero();
            assertThat(attack.insiderExposed()).as(attack.attacker()).isZero();
            assertThat(attack.underProtected()).as(attack.attacker()).isZero();
        }
        assertThat(attacks.getFirst().knowledge()).hasSize(22);
        assertThat(attacks.getFirst().insiders()).isPositive();
    }

    private static long shown(DraftContent.Part part, String measure) {
        return part.cells().stream()
                .filter(cell ->
                        cell.key().startsWith(measure + "|") && cell.state().equals("SHOWN"))
                .count();
    }

    private static void report(String name, long start, DraftContent content) {
        Attack attack = content.open().attacks().getFirst();
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s; regional %d cells, %d hidden, %d of victims shown; public %d cells, at most %d off; %d places wait;"
                        + " attack on %d figures, %d hidden, %d insiders: %s%n",
                name,
                (System.nanoTime() - start) / 1e9,
                content.regional().cells().size(),
                content.regional().hidden(),
                shown(content.regional(), "victims"),
                content.open().cells().size(),
                content.open().deviation(),
                content.waiting().size(),
                attack.figures(),
                attack.hidden(),
                attack.insiders(),
                attack.method());
    }
}
