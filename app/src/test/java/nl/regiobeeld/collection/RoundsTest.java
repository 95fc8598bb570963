package nl.regiobeeld.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final InRoom room = new InRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void anOpenedRoundIsFoundWithEverythingThatWasAsked() {
        Round round = room.openRound();
        assertEquals(Optional.of(round), room.rounds.find(round.id()));
        assertEquals(List.of("comensha", "politie"), round.suppliers());
        assertEquals("2023", round.period().code());
        assertEquals(Round.State.OPEN, room.rounds.state(round));
        assertEquals(List.of(round), room.rounds.of("politie"));
        assertEquals(List.of(), room.rounds.of("opvang"));
    }

    @Test
    void everythingThatIsWrongWithARoundIsSaidAtOnce() {
        var nothing = new NewRound("", " ", "voorjaar", List.of(), Optional.empty(), Optional.empty());
        assertEquals(
                List.of(
                        Opening.Problem.THEME,
                        Opening.Problem.TITLE,
                        Opening.Problem.PERIOD,
                        Opening.Problem.SUPPLIERS,
                        Opening.Problem.OPENS_ON,
                        Opening.Problem.CLOSES_ON),
                problems(nothing));
        var backwards = new NewRound(
                "mensenhandel",
                "Mensenhandel",
                "2023",
                List.of("politie", "een vreemde"),
                Optional.of(LocalDate.of(2024, 2, 1)),
                Optional.of(LocalDate.of(2024, 1, 1)));
        assertEquals(List.of(Opening.Problem.SUPPLIERS, Opening.Problem.CLOSES_BEFORE_IT_OPENS), problems(backwards));
        assertEquals(List.of(), room.rounds.all());
    }

    @Test
    void aRoundOpensAndClosesOnItsDays() {
        Round round = room.openRound();
        assertEquals(Round.State.PLANNED, round.stateOn(LocalDate.of(2023, 12, 31)));
        assertEquals(Round.State.OPEN, round.stateOn(LocalDate.of(2024, 1, 1)));
        assertEquals(Round.State.OPEN, round.stateOn(LocalDate.of(2024, 1, 31)));
        assertEquals(Round.State.CLOSED, round.stateOn(LocalDate.of(2024, 2, 1)));
    }

    @Test
    void aRoundThatIsClosedByHandStaysClosed() {
        Round round = room.openRound();
        room.rounds.close(round.id(), "ketenregisseur");
        Round closed = room.rounds.get(round.id());
        assertEquals(Optional.of(LocalDate.of(2024, 1, 15)), closed.closedOn());
        room.today("2024-01-20");
        room.rounds.close(round.id(), "een ander");
        assertEquals(closed, room.rounds.get(round.id()));
    }

    private List<Opening.Problem> problems(NewRound asked) {
        return assertInstanceOf(Opening.NotOpened.class, room.rounds.open(asked, "ketenregisseur"))
                .problems();
    }
}
