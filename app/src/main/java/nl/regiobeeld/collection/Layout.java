package nl.regiobeeld.collection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiobeeld.linkage.encode.EncodedText;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Theme;

/** The columns of a theme's files: what the template has and what a header may call them. */
final class Layout {
    private final Theme theme;
    private final Map<String, Column> bySpelling = new HashMap<>();

    Layout(Theme theme) {
        this.theme = theme;
        for (Dimension dimension : theme.dimensions()) {
            var column = new Column.OfDimension(dimension);
            spell(
                    column,
                    dimension.column(),
                    dimension.id(),
                    dimension.name().nl(),
                    dimension.name().en());
        }
        spell(record(), theme.recordColumn(), "record", "registration", "registration number", "record id");
        spell(count(), theme.countColumn(), "count", "number", "tally");
        spell(new Column.OfEncoding(EncodedText.COLUMN), EncodedText.COLUMN, "encoding");
        spell(freeText(), theme.freeText(), "remark", "remarks", "opmerking", "opmerkingen", "notes");
    }

    /** The columns of the template, in its order. The supplier is known from the account and not asked. */
    List<Column> template(DeliveryKind kind) {
        var columns = new ArrayList<Column>();
        if (kind == DeliveryKind.REGISTRATIONS) {
            columns.add(record());
        }
        theme.dimensions().stream()
                .filter(dimension -> dimension.kind() != Dimension.Kind.SUPPLIER)
                .map(Column.OfDimension::new)
                .forEach(columns::add);
        if (kind == DeliveryKind.TALLIES) {
            columns.add(count());
        }
        columns.add(freeText());
        return columns;
    }

    /** What a file of this kind cannot do without. */
    List<Column> required(DeliveryKind kind) {
        return template(kind).stream().filter(Layout::isRequired).toList();
    }

    static boolean isRequired(Column column) {
        return switch (column) {
            case Column.OfDimension(Dimension dimension) ->
                dimension.required() && dimension.kind() != Dimension.Kind.SUPPLIER;
            case Column.OfRecord record -> true;
            case Column.OfCount count -> true;
            case Column.OfFreeText text -> false;
            case Column.OfEncoding encoding -> false;
            case Column.Ignored ignored -> false;
        };
    }

    /** How the columns of a file of registrations may be spelled, in plain form, each with its name in the template. */
    SortedMap<String, String> spellings() {
        Set<Column> columns = Set.copyOf(template(DeliveryKind.REGISTRATIONS));
        var spellings = new TreeMap<String, String>();
        bySpelling.forEach((spelling, column) -> {
            if (columns.contains(column) && !(column instanceof Column.OfFreeText)) {
                spellings.put(spelling, column.name());
            }
        });
        return spellings;
    }

    Optional<Column> find(String header) {
        return Optional.ofNullable(bySpelling.get(WordLists.plain(header)));
    }

    private Column record() {
        return new Column.OfRecord(theme.recordColumn());
    }

    private Column count() {
        return new Column.OfCount(theme.countColumn());
    }

    private Column freeText() {
        return new Column.OfFreeText(theme.freeText());
    }

    private void spell(Column column, String... spellings) {
        for (String spelling : spellings) {
            bySpelling.putIfAbsent(WordLists.plain(spelling), column);
        }
    }
}
