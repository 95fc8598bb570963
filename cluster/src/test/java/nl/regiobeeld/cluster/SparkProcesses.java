package nl.regiobeeld.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A standalone Spark master and workers, each a process of its own on this machine, ended on closing. */
final class SparkProcesses implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");
    private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final List<Path> links = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();
    private final String master;

    SparkProcesses(Path folder, int workers) throws IOException, InterruptedException {
        home = folder.resolve("spark");
        layOutJars();
        Path log = start("master", "org.apache.spark.deploy.master.Master", "--port", "0");
        master = awaited(log, ADDRESS);
        for (int worker = 0; worker < workers; worker++) {
            Path workerLog = start(
                    "worker" + worker,
                    "org.apache.spark.deploy.worker.Worker",
                    "--cores",
                    "1",
                    "--memory",
                    "600m",
                    "--work-dir",
                    folder.resolve("work" + worker).toString(),
                    master);
            awaited(workerLog, REGISTERED);
        }
    }

    String master() {
        return master;
    }

    // Spark looks for its classes in the folder "jars" of its home.
    private void layOutJars() throws IOException {
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry).toAbsolutePath();
            if (path.toString().endsWith(".jar") && Files.isRegularFile(path)) {
                Path link = jars.resolve(path.getFileName());
                if (!Files.exists(link)) {
                    links.add(Files.createSymbolicLink(link, path));
                }
            }
        }
    }

    private Path start(String name, String mainClass, String... arguments) throws IOException {
        Path log = home.resolve(name + ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("jars") + "/*",
                mainClass,
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        processes.add(builder.start());
        return log;
    }

    private static String awaited(Path log, Pattern wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Matcher found = wanted.matcher(Files.readString(log));
            if (found.find()) {
                return found.group();
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("Not seen: " + wanted + " in\n" + Files.readString(log));
    }

    @Override
    public void close() throws IOException {
        // Workers first, so that they end their executors themselves.
        for (Process process : processes.reversed()) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        for (Process process : processes) {
            try {
                if (!process.waitFor(Duration.ofSeconds(10))) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
        for (Path link : links) {
            Files.delete(link);
        }
    }
}
