package nl.regiobeeld.collection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.terminal.Arguments;
import nl.regiobeeld.terminal.BadInput;
import nl.regiobeeld.terminal.Command;
import nl.regiobeeld.terminal.CommandOutput;
import nl.regiobeeld.terminal.ExitCode;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import org.springframework.stereotype.Component;

/** {@code import}: hands in a supplier's file as the upload page does, and says what was found. */
@Component
class ImportCommand implements Command {
    private static final String ACTOR = "command-line";

    private final Rounds rounds;
    private final Deliveries deliveries;
    private final Texts texts;

    ImportCommand(Rounds rounds, Deliveries deliveries, Texts texts) {
        this.rounds = rounds;
        this.deliveries = deliveries;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> typed, CommandOutput output) {
        var arguments = new Arguments(typed);
        String supplier = required(arguments, "--supplier");
        String theme = required(arguments, "--theme");
        String period = required(arguments, "--period");
        String reason = arguments.takeOption("--reason").orElse("");
        Language language = arguments.takeOption("--language").map(Language::of).orElse(Language.NL);
        boolean accept = arguments.takeFlag("--accept");
        if (arguments.rest().size() != 1) {
            throw new BadInput("name one file");
        }
        Path file = Path.of(arguments.rest().getFirst());
        Round round = round(theme, period);
        Delivery delivery = receive(file, supplier, round, reason, language);
        report(delivery, language, output);
        if (delivery.state() != DeliveryState.CHECKED) {
            return ExitCode.ANSWER_IS_NO;
        }
        if (accept) {
            require(deliveries.submit(delivery.id(), supplier), language);
            require(deliveries.accept(delivery.id(), ACTOR), language);
            output.err().println("accepted");
        }
        return delivery.findings() == 0 ? ExitCode.DONE : ExitCode.ANSWER_IS_NO;
    }

    private Round round(String theme, String period) {
        Optional<Period> asked = Period.parse(period);
        return rounds.all().stream()
                .filter(round -> round.theme().equals(theme) && asked.equals(Optional.of(round.period())))
                .findFirst()
                .orElseThrow(() -> new BadInput("there is no round of " + theme + " about " + period));
    }

    private Delivery receive(Path file, String supplier, Round round, String reason, Language language) {
        try (InputStream content = Files.newInputStream(file)) {
            Receipt receipt = deliveries.receive(
                    content, String.valueOf(file.getFileName()), supplier, round.id(), ACTOR, reason);
            return switch (receipt) {
                case Receipt.Received(Delivery delivery) -> delivery;
                case Receipt.NotReceived(Receipt.Obstacle obstacle) ->
                    throw new BadInput(texts.text(language, obstacle.textKey()));
            };
        } catch (IOException e) {
            throw new BadInput("cannot read " + file);
        }
    }

    private void report(Delivery delivery, Language language, CommandOutput output) {
        output.err()
                .println("delivery " + delivery.id() + ": " + delivery.good() + " of " + delivery.lines()
                        + " rows can be used, " + delivery.findings() + " findings");
        for (Finding finding : deliveries.findings(delivery)) {
            output.out()
                    .println(finding.severity() + "\t" + finding.place(texts, language) + "\t"
                            + finding.text(texts, language) + " " + finding.mend(texts, language));
        }
    }

    private void require(Step step, Language language) {
        if (step instanceof Step.NotTaken(Step.Obstacle obstacle)) {
            throw new BadInput(texts.text(language, obstacle.textKey()));
        }
    }

    private static String required(Arguments arguments, String option) {
        return arguments.takeOption(option).orElseThrow(() -> new BadInput(option + " is missing"));
    }
}
