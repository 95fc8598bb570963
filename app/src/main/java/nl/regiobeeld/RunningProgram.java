package nl.regiobeeld;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.regiobeeld.storage.Storage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The rooms on an open database. Ends in the right order, however it ends: first the rooms, then the database. A request
 * to stop that comes while starting waits until it can be done cleanly.
 */
final class RunningProgram implements AutoCloseable {
    private @Nullable Storage storage;
    private @Nullable ConfigurableApplicationContext rooms;

    RunningProgram() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    }

    /** With screens on a port of this machine; 0 for any free one. */
    ConfigurableApplicationContext startWithScreens(Supplier<Storage> opening, Contents contents, int port) {
        return start(opening, WebApplicationType.SERVLET, contents, Map.of("server.port", port), Program.class);
    }

    /**
     * Without screens.
     *
     * @param sources of beans: the program, and whatever a test adds
     */
    ConfigurableApplicationContext startWithoutScreens(
            Supplier<Storage> opening, Contents contents, Class<?>... sources) {
        return start(opening, WebApplicationType.NONE, contents, Map.of(), sources);
    }

    private synchronized ConfigurableApplicationContext start(
            Supplier<Storage> opening,
            WebApplicationType type,
            Contents contents,
            Map<String, Object> more,
            Class<?>... sources) {
        var database = opening.get();
        storage = database;
        var properties = new TreeMap<>(more);
        properties.put("spring.datasource.url", database.jdbcUrl());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("regiobeeld.data-folder", database.dataFolder().toString());
        properties.put("regiobeeld.demonstration", contents == Contents.DEMONSTRATION);
        var application = new SpringApplication(sources);
        application.setWebApplicationType(type);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(logging(type, database.dataFolder()));
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command line", properties)));
        var started = application.run();
        rooms = started;
        return started;
    }

    /** The log goes to a file. A command's terminal is for its results, that of the program also for warnings. */
    private static Map<String, Object> logging(WebApplicationType type, Path folder) {
        var screens = type == WebApplicationType.SERVLET;
        return Map.of(
                "logging.file.name",
                folder.resolve(screens ? "regiobeeld.log" : "command.log").toString(),
                "logging.threshold.console",
                screens ? "warn" : "off");
    }

    /** Where the screens are, also told to commands that are run beside this. */
    synchronized String announce() {
        var address = rooms == null
                ? ""
                : "http://localhost:" + rooms.getEnvironment().getRequiredProperty("local.server.port") + "/";
        if (storage != null) {
            storage.announce(address);
        }
        return address;
    }

    @Override
    public synchronized void close() {
        if (rooms != null) {
            rooms.close();
            rooms = null;
        }
        if (storage != null) {
            storage.close();
            storage = null;
        }
    }
}
