package nl.regiobeeld.collection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import nl.regiobeeld.cells.Interval;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores the good lines of a delivery as they come, thousands at a time, and takes their hash on the way. */
final class LineWriter {
    private static final int BATCH = 5_000;

    private final JdbcClient database;
    private final long delivery;
    private final String supplier;
    private final Consumer<List<EncodedLine>> encodings;
    private final MessageDigest digest = Upload.sha256();
    private final List<Line> waiting = new ArrayList<>(BATCH);
    private final List<EncodedLine> waitingEncodings = new ArrayList<>();

    LineWriter(JdbcClient database, long delivery, String supplier, Consumer<List<EncodedLine>> encodings) {
        this.encodings = encodings;
        this.database = database;
        this.delivery = delivery;
        this.supplier = supplier;
    }

    void write(Line line) {
        waiting.add(line);
        line.encoding()
                .map(encoding -> new EncodedLine(line.line(), line.record(), line.quarter(), line.codes(), encoding))
                .ifPresent(waitingEncodings::add);
        digest.update(canonical(line).getBytes(StandardCharsets.UTF_8));
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    /** Writes what is left and gives the hash of all lines, hexadecimal. */
    String finish() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of no lines: of a nil report, and of a file of which nothing can be used. */
    static String hashOfNothing() {
        return HexFormat.of().formatHex(Upload.sha256().digest());
    }

    private static String canonical(Line line) {
        Interval interval = line.value().interval();
        return line.line() + "|" + line.record() + "|" + line.quarter().code() + "|" + line.codesAsJson() + "|"
                + interval.lower() + "|" + interval.upper() + "\n";
    }

    /** Row-level security rules out COPY; one insert of some thousand rows comes close to it. */
    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into collection_record (delivery, supplier, line, record, quarter, codes, lower, upper)
                        select :delivery, :supplier, l.line, l.record, l.quarter, l.codes::jsonb, l.lower, l.upper
                        from unnest(:lines, :records, :quarters, :codes, :lowers, :uppers)
                             as l (line, record, quarter, codes, lower, upper)
                        """)
                .param("delivery", delivery)
                .param("supplier", supplier)
                .param("lines", waiting.stream().map(Line::line).toArray(Integer[]::new))
                .param("records", waiting.stream().map(Line::record).toArray(String[]::new))
                .param(
                        "quarters",
                        waiting.stream().map(line -> line.quarter().code()).toArray(String[]::new))
                .param("codes", waiting.stream().map(Line::codesAsJson).toArray(String[]::new))
                .param(
                        "lowers",
                        waiting.stream()
                                .map(line -> line.value().interval().lower())
                                .toArray(Long[]::new))
                .param("uppers", waiting.stream().map(LineWriter::upper).toArray(Long[]::new))
                .update();
        waiting.clear();
        if (!waitingEncodings.isEmpty()) {
            encodings.accept(List.copyOf(waitingEncodings));
            waitingEncodings.clear();
        }
    }

    private static @Nullable Long upper(Line line) {
        Interval interval = line.value().interval();
        return interval.isBounded() ? interval.upper() : null;
    }
}
