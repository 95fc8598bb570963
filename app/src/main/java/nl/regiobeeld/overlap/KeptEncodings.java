package nl.regiobeeld.overlap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.collection.EncodedLine;
import nl.regiobeeld.collection.EncodingRequest;
import nl.regiobeeld.collection.Encodings;
import nl.regiobeeld.collection.Round;
import nl.regiobeeld.themes.Themes;
import org.springframework.stereotype.Component;

/** Keeps what comes in: the encoding in one table, the number of the registration in another, the case in neither. */
@Component
class KeptEncodings implements Encodings {
    private final LinkageScope scope;
    private final Agreements agreements;
    private final Themes themes;
    private final Clock clock;

    KeptEncodings(LinkageScope scope, Agreements agreements, Themes themes, Clock clock) {
        this.scope = scope;
        this.agreements = agreements;
        this.themes = themes;
        this.clock = clock;
    }

    @Override
    public Optional<EncodingRequest> asked(Round round) {
        return themes.get(round.theme())
                .findLinking()
                .flatMap(linking -> agreements.of(round.id()))
                .map(agreed -> new EncodingRequest(
                        agreed.encoding(),
                        round.suppliers().stream().filter(agreed::includes).toList(),
                        agreed.keyHolder()));
    }

    @Override
    public void keep(Round round, long delivery, String supplier, List<EncodedLine> lines) {
        int most = themes.get(round.theme())
                .findLinking()
                .orElseThrow(() -> new IllegalStateException("Theme " + round.theme() + " does not link"))
                .retentionDays();
        int days = agreements.of(round.id()).map(RoundAgreement::retentionDays).orElse(most);
        LocalDate today = LocalDate.now(clock);
        // The sequence gives numbers in the order of the lines, which makes linking the same every time.
        scope.handIn(
                supplier,
                database -> database.sql("""
                        with given as (
                            select nextval(pg_get_serial_sequence('overlap_registration', 'id')) as id, g.*
                            from (select * from unnest(:records, :quarters, :checks, :parameters, :encodings, :sexes,
                                                       :nationalities)
                                  with ordinality
                                  as l (record, quarter, check_value, parameters, encoding, sex, nationality, position)
                                  order by position) g
                        ), registered as (
                            insert into overlap_registration
                                (id, theme, round, delivery, supplier, record, quarter, check_value, parameters, received_on)
                            overriding system value
                            select id, :theme, :round, :delivery, :supplier, record, quarter, check_value, parameters, :today
                            from given
                        )
                        insert into overlap_encoding (registration, supplier, encoding, sex, nationality, delete_on)
                        select id, :supplier, encoding, sex, nationality, :deleteOn from given
                        """)
                        .param("theme", round.theme())
                        .param("round", round.id())
                        .param("delivery", delivery)
                        .param("supplier", supplier)
                        .param("today", today)
                        .param("deleteOn", today.plusDays(days))
                        .param("records", column(lines, EncodedLine::record))
                        .param("quarters", column(lines, line -> line.quarter().code()))
                        .param("checks", column(lines, line -> line.encoding().checkValue()))
                        .param(
                                "parameters",
                                column(lines, line -> line.encoding().parametersDigest()))
                        .param(
                                "encodings",
                                column(lines, line -> line.encoding().written()))
                        .param("sexes", column(lines, line -> fact(line, "sex")))
                        .param("nationalities", column(lines, line -> fact(line, "nationality")))
                        .update());
    }

    private static String[] column(List<EncodedLine> lines, java.util.function.Function<EncodedLine, String> value) {
        return lines.stream().map(value).toArray(String[]::new);
    }

    /** One category that says something; "unknown" compares with nothing. */
    private static String fact(EncodedLine line, String dimension) {
        List<String> codes = line.codes().getOrDefault(dimension, List.of());
        return codes.size() == 1 && !codes.getFirst().endsWith("unknown") ? codes.getFirst() : "";
    }
}
