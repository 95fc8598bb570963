package nl.regiobeeld.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The processes of one database folder. PostgreSQL works inside that folder, so a process whose working directory it is
 * belongs to it; a process number alone proves nothing, for numbers are given out again.
 */
record ClusterProcesses(Path cluster) {

    /** The server that PostgreSQL's own note names, if it is alive and really serves this folder. */
    Optional<ProcessHandle> server() {
        return noted().flatMap(ProcessHandle::of).filter(this::worksHere);
    }

    /** The server has noted that it takes connections. */
    boolean ready() {
        var lines = note();
        return lines.size() > 7 && lines.get(7).strip().equals("ready");
    }

    /**
     * Removes a note left by a server that is gone, when its number now belongs to an unrelated process, or to its own
     * remains that nobody collects (as in a container whose first process is no real init).
     */
    void forgetGone() throws IOException {
        var process = noted().flatMap(ProcessHandle::of);
        if (process.isPresent() && (worksElsewhere(process.get()) || isRemains(process.get()))) {
            Files.delete(noteFile());
        }
    }

    /** Server and its helpers; helpers outlive a killed server by a moment. */
    List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        return workingDirectory(process).equals(realCluster());
    }

    private boolean worksElsewhere(ProcessHandle process) {
        return workingDirectory(process).isPresent() && !worksHere(process);
    }

    private static boolean isRemains(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Path> realCluster() {
        try {
            return Optional.of(cluster.toRealPath());
        } catch (IOException e) {
            return Optional.of(cluster);
        }
    }

    /** Empty for a process that is gone, and for one of another user, which the kernel does not tell about. */
    private static Optional<Path> workingDirectory(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Long> noted() {
        return note().stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::parseLong);
    }

    private List<String> note() {
        try {
            return Files.readAllLines(noteFile(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return List.of();
        }
    }

    private Path noteFile() {
        return cluster.resolve("postmaster.pid");
    }
}
