package nl.regiobeeld.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a running program tells, in a private file of its data folder, to a command of the same user.
 *
 * @param startedAt of the process, so that a number given out again is not taken for the program
 * @param password empty when the database is an external one: that password stays where it was given
 * @param webAddress absent until the screens can be reached
 */
public record RunningInstance(
        long processId,
        Optional<Instant> startedAt,
        String jdbcUrl,
        String user,
        Optional<String> password,
        Optional<String> webAddress) {

    static Optional<RunningInstance> read(DataFolder folder) {
        return DataFolder.read(folder.instance())
                .map(values -> new RunningInstance(
                        Long.parseLong(values.getOrDefault("process", "-1")),
                        Optional.ofNullable(values.get("started")).map(Instant::parse),
                        values.getOrDefault("database.url", ""),
                        values.getOrDefault("database.user", ""),
                        Optional.ofNullable(values.get("database.password")),
                        Optional.ofNullable(values.get("web.address"))));
    }

    void write(DataFolder folder) {
        var values = new TreeMap<>(Map.of(
                "process", Long.toString(processId),
                "database.url", jdbcUrl,
                "database.user", user));
        startedAt.ifPresent(instant -> values.put("started", instant.toString()));
        password.ifPresent(secret -> values.put("database.password", secret));
        webAddress.ifPresent(address -> values.put("web.address", address));
        DataFolder.writePrivately(folder.instance(), values);
    }

    RunningInstance withWebAddress(String address) {
        return new RunningInstance(processId, startedAt, jdbcUrl, user, password, Optional.of(address));
    }

    /** The process itself, if it is still the one that wrote this. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(processId).filter(this::startedThen);
    }

    /** The kernel counts from its boot, whose moment it may correct by a second. */
    private boolean startedThen(ProcessHandle handle) {
        var actual = handle.info().startInstant();
        return startedAt.isPresent()
                && actual.isPresent()
                && Duration.between(startedAt.get(), actual.get()).abs().toSeconds() < 3;
    }

    /** Without the password, so that it never reaches a log. */
    @Override
    public String toString() {
        return "RunningInstance[process " + processId + ", " + jdbcUrl + ", " + webAddress.orElse("no screens") + "]";
    }
}
