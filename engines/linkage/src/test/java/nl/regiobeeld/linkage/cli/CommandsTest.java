package nl.regiobeeld.linkage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.regiobeeld.linkage.InventedPersons;
import nl.regiobeeld.linkage.InventedPersons.Registration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private interface Command {
        int run(String[] args, PrintStream out, PrintStream err, java.io.InputStream in);
    }

    @BeforeEach
    void aSecretAndATable() throws IOException {
        run(EncodeCommand::run, "", "--new-key", path("secret"), "--epoch", "2025-Q1");
        run(EncodeCommand::run, "", "--new-key", path("other-secret"), "--epoch", "2025-Q1");
        write("people.csv", """
                rec_id,given,infix,surname,dob,exploitation,sex
                1,Amina,el,Haddad,1999-12-31,labour,F
                2,Jan,van den,Berg,1-2-1980,criminal,M
                3,onbekend,,N.N.,,labour,
                """);
    }

    @Test
    void namesAndDatesDoNotLeave() {
        int status = encode("people.csv", "secret");
        assertEquals(0, status, text(err));
        String table = text(out);
        assertTrue(table.startsWith("rec_id,exploitation,sex,codering\n1,labour,F,"), table);
        assertTrue(table.endsWith("\n3,labour,,\n"), table);
        for (String secret : List.of("Amina", "Haddad", "1999", "Berg", "1980")) {
            assertFalse(table.contains(secret + ",") || table.contains("," + secret), table);
        }
        assertTrue(text(err).contains("2 rows encoded, 1 rows with too little"), text(err));
    }

    @Test
    void aPreviewShowsWhatWouldLeaveAndWritesNothing() {
        Path target = folder.resolve("out.csv");
        assertEquals(
                0,
                run(
                        EncodeCommand::run,
                        "",
                        path("people.csv"),
                        "--key",
                        path("secret"),
                        "--epoch",
                        "2025-Q1",
                        "--preview",
                        "--out",
                        target.toString()));
        assertTrue(text(out).startsWith("rec_id,exploitation,sex,codering\n"));
        assertFalse(Files.exists(target));
    }

    @Test
    void aWrongSecretIsRefusedBeforeAnythingIsWritten() throws IOException {
        Path target = folder.resolve("out.csv");
        int status = run(
                EncodeCommand::run,
                "",
                path("people.csv"),
                "--key",
                path("secret"),
                "--epoch",
                "2025-Q1",
                "--check",
                "00000000",
                "--out",
                target.toString());
        assertEquals(1, status);
        assertFalse(Files.exists(target));
        write(
                "slip",
                Files.readString(folder.resolve("secret")).replaceFirst("\n([0-9a-f]{4}-)[0-9a-f]{4}", "\n$1ffff"));
        assertEquals(2, encode("people.csv", "slip"));
        assertTrue(text(err).contains("typing error"), text(err));
        assertEquals(2, run(EncodeCommand::run, "", path("people.csv"), "--epoch", "2025-Q1"));
        assertEquals(2, run(EncodeCommand::run, "", path("people.csv"), "--key", path("secret")));
    }

    @Test
    void recordsGetNumbersThatOnlyTheSupplierCanTrace() throws IOException {
        int status = run(
                EncodeCommand::run,
                "",
                path("people.csv"),
                "--key",
                path("secret"),
                "--epoch",
                "2025-Q1",
                "--pseudonyms",
                folder.resolve("numbers.csv").toString(),
                "--source",
                "politie");
        assertEquals(0, status);
        List<String> numbers = Files.readAllLines(folder.resolve("numbers.csv"));
        assertEquals(4, numbers.size());
        String number = numbers.get(1).substring(2);
        assertEquals(27, number.length());
        assertTrue(text(out).contains("\n" + number + ",labour"), text(out));
    }

    @Test
    void aWindowsFileWithDutchColumnsEncodesTheSame() throws IOException {
        encode("people.csv", "secret");
        String expected = text(out).lines().toList().get(1).split(",", -1)[3];
        Files.writeString(
                folder.resolve("windows.csv"),
                "rec_id;voornaam;tussenvoegsel;achternaam;geboortedatum\n1;Ámïna;el;Haddad;31-12-1999\n",
                Charset.forName("windows-1252"));
        encode("windows.csv", "secret");
        assertEquals(expected, text(out).lines().toList().get(1).split(",", -1)[1]);
    }

    @Test
    void deliveriesUnderTwoSecretsOrPeriodsAreNotLinked() throws IOException {
        encode("people.csv", "secret");
        write("one.csv", text(out));
        encode("people.csv", "other-secret");
        write("two.csv", text(out));
        run(EncodeCommand::run, "", path("people.csv"), "--key", path("secret"), "--epoch", "2025-Q2");
        write("later.csv", text(out));
        assertEquals(0, run(LinkCommand::run, "", path("one.csv"), path("one.csv")));
        assertEquals(1, run(LinkCommand::run, "", path("one.csv"), path("two.csv")));
        assertTrue(text(err).contains("did not use the same secret"), text(err));
        assertTrue(
                text(err).matches("(?s).*: \\S*one\\.csv\\. Check value [0-9a-f]{8}: \\S*two\\.csv\\..*"), text(err));
        assertEquals(1, run(LinkCommand::run, "", path("one.csv"), path("later.csv")));
        assertTrue(text(err).contains("the same period"), text(err));
        assertTrue(text(err).contains("later.csv"), text(err));
        assertEquals("", text(out));
    }

    @Test
    void linkingWithTheTruthTellsHowGoodItIs() throws IOException {
        List<Registration> people = InventedPersons.registrations(300, 4, 0.4, 77);
        StringBuilder table = new StringBuilder("source,rec_id,given,infix,surname,dob,sex,nationality\n");
        StringBuilder truth = new StringBuilder("source,rec_id,ent_id\n");
        for (Registration person : people) {
            String name = person.source() + "," + person.id() + ",";
            table.append(name)
                    .append(person.identity().given())
                    .append(",,")
                    .append(person.identity().surname())
                    .append(',')
                    .append(person.identity().birthDate())
                    .append(",,\n");
            truth.append(name).append(person.person()).append('\n');
        }
        write("truth.csv", truth.toString());
        Path clusters = folder.resolve("clusters.csv");
        int status = run(
                LinkCommand::run,
                table.toString(),
                "-",
                "--truth",
                path("truth.csv"),
                "--json",
                "--out",
                clusters.toString(),
                "--grey",
                folder.resolve("grey.csv").toString());
        assertEquals(0, status, text(err));
        String json = text(out);
        assertTrue(json.startsWith("{\"records\": " + people.size() + ", \"sources\": 4, \"comparisons\": "), json);
        assertTrue(number(json, "precision") > 0.9, json);
        assertTrue(number(json, "recall") > 0.8, json);
        assertTrue(number(json, "truePersons") > 200, json);
        assertTrue(json.contains("\"parameters\": {\"hardening\": \"diffusion-8\""), json);
        assertEquals(people.size() + 1, Files.readAllLines(clusters).size());
        assertTrue(Files.readString(folder.resolve("grey.csv")).startsWith("source_a,rec_id_a,"));
    }

    @Test
    void whatCannotBeReadIsSaidPlainly() throws IOException {
        assertEquals(2, run(LinkCommand::run, ""));
        assertEquals(2, run(LinkCommand::run, "", path("missing.csv")));
        assertEquals(2, run(LinkCommand::run, "a,b\n1,2\n", "-"));
        assertTrue(text(err).contains("no column rec_id"), text(err));
        write("damaged.csv", "source,rec_id,codering\nx,1,notanencoding\n");
        assertEquals(2, run(LinkCommand::run, "", path("damaged.csv")));
        assertTrue(text(err).contains("row 2: not an encoding"), text(err));
        assertEquals(2, run(LinkCommand::run, "", path("people.csv"), "--one-to-one", "--unknown"));
        assertEquals(2, run(LinkCommand::run, "", path("people.csv"), "--hardening", "strong"));
        assertEquals(2, run(LinkCommand::run, "", path("people.csv"), "--one-to-one"));
    }

    private int encode(String table, String secret) {
        return run(EncodeCommand::run, "", path(table), "--key", path(secret), "--epoch", "2025-Q1");
    }

    private int run(Command command, String input, String... args) {
        out.reset();
        err.reset();
        return command.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }

    private static double number(String json, String field) {
        int start = json.indexOf("\"" + field + "\": ") + field.length() + 4;
        int end = start;
        while (",}]".indexOf(json.charAt(end)) < 0) {
            end++;
        }
        return Double.parseDouble(json.substring(start, end));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
