package nl.regiobeeld;

import java.util.function.Supplier;
import nl.regiobeeld.storage.Storage;
import nl.regiobeeld.storage.StorageSettings;
import nl.regiobeeld.terminal.Arguments;
import nl.regiobeeld.terminal.Command;
import nl.regiobeeld.terminal.CommandOutput;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs a room's {@link Command} in the whole program without its screens. */
final class RoomCommand {
    /** Below the help of every such command. */
    static final String HELP = """

            The database:
              --demo                         a throw-away one with the demonstration
            """ + DatabaseOptions.HELP;

    private final String name;
    private final Class<?>[] sources;

    /**
     * A command by its {@link Command#name}.
     *
     * @param sources of beans: the program, and whatever a test adds
     */
    RoomCommand(String name, Class<?>... sources) {
        this.name = name;
        this.sources = sources;
    }

    int run(Arguments arguments, CommandOutput output) {
        var demo = arguments.takeFlag("--demo");
        var settings = DatabaseOptions.take(arguments, System.getenv());
        Supplier<Storage> opening = demo ? () -> Storage.openThrowAway(settings) : () -> open(settings, output);
        var contents = demo ? Contents.DEMONSTRATION : Contents.of(settings).orElse(Contents.OWN_REGION);
        try (var program = new RunningProgram()) {
            var rooms = program.startWithoutScreens(opening, contents, sources);
            return find(rooms).run(arguments.rest(), output);
        }
    }

    private static Storage open(StorageSettings settings, CommandOutput output) {
        var storage = Storage.openOrAttach(settings);
        storage.attachedTo()
                .ifPresent(running -> output.err()
                        .println("Working beside the running Regiobeeld"
                                + running.webAddress()
                                        .map(address -> " at " + address)
                                        .orElse("") + "."));
        return storage;
    }

    private Command find(ConfigurableApplicationContext rooms) {
        return rooms.getBeanProvider(Command.class).stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no room has the command " + name));
    }
}
