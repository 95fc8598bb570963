package nl.regiobeeld.entries;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.files.FileFormat;
import nl.regiobeeld.web.files.Sheet;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Searches, narrows down, sorts and pages the entries of a kind, for the screen and for files. */
@Component
class EntryLists {
    static final String SEARCH = "zoek";
    static final String SORT = "sorteer";
    static final String PAGE = "pagina";
    private static final int ON_A_PAGE = 50;

    private final Entries entries;
    private final Speaking speaking;
    private final Kinds kinds;
    private final Map<String, ListIndex> indexes = new ConcurrentHashMap<>();

    EntryLists(Entries entries, Speaking speaking, Kinds kinds) {
        this.entries = entries;
        this.speaking = speaking;
        this.kinds = kinds;
    }

    /**
     * What is asked of a list.
     *
     * @param facets code by field
     * @param sort a column; empty for the title
     */
    record Question(String search, Map<String, String> facets, String sort, int page) {
        static Question of(EntryKind kind, Map<String, String[]> parameters) {
            var facets = new LinkedHashMap<String, String>();
            kind.facets().forEach(name -> {
                String code = first(parameters, name);
                if (!code.isEmpty()) {
                    facets.put(name, code);
                }
            });
            String sort = first(parameters, SORT);
            String page = first(parameters, PAGE);
            return new Question(
                    first(parameters, SEARCH),
                    facets,
                    kind.columns().contains(sort) ? sort : "",
                    page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1);
        }

        private static String first(Map<String, String[]> parameters, String name) {
            String[] values = parameters.getOrDefault(name, new String[0]);
            return values.length == 0 ? "" : values[0].strip();
        }

        String query(String sort, int page) {
            var parts = new ArrayList<String>();
            add(parts, SEARCH, search);
            facets.forEach((name, code) -> add(parts, name, code));
            add(parts, SORT, sort);
            add(parts, PAGE, page > 1 ? String.valueOf(page) : "");
            return parts.isEmpty() ? "" : "?" + String.join("&", parts);
        }

        private static void add(List<String> parts, String name, String value) {
            if (!value.isEmpty()) {
                parts.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        }
    }

    EntryList list(Page page, EntryKind kind, Question question) {
        List<Entry> found = found(page, kind, question);
        List<Field> columns = columns(kind);
        String list = "/lijst/" + kind.slug();
        int pages = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.min(question.page(), pages);
        return new EntryList(
                question.search(),
                list + question.query("", 1),
                kind.facets().stream()
                        .flatMap(name -> kind.field(name).stream())
                        .map(field -> facet(page, kind, field, question))
                        .toList(),
                columns.stream()
                        .map(field -> new EntryList.Column(
                                field.name(),
                                page.t(kind.id() + ".field." + field.name()),
                                list + question.query(field.name(), 1),
                                question.sort().equals(field.name()),
                                isNumber(field)))
                        .toList(),
                found.stream()
                        .skip((long) (shown - 1) * ON_A_PAGE)
                        .limit(ON_A_PAGE)
                        .map(entry -> new EntryList.Row(
                                entry.title(),
                                kind.address(entry),
                                entry.overdue(entries.today()),
                                columns.stream()
                                        .map(field -> speaking.line(page, kind, entry, field.name()))
                                        .toList()))
                        .toList(),
                found.size(),
                shown,
                pages,
                question.sort(),
                shown > 1 ? list + question.query(question.sort(), shown - 1) : "",
                shown < pages ? list + question.query(question.sort(), shown + 1) : "",
                Stream.of(FileFormat.ODS, FileFormat.XLSX, FileFormat.CSV)
                        .map(format -> new EntryList.File(
                                format.name(), list + "." + format.extension() + question.query(question.sort(), 1)))
                        .toList(),
                speaking.mayAdd(kind),
                (int) found.stream()
                        .filter(entry -> entry.overdue(entries.today()))
                        .count());
    }

    /** The whole list with every field that this reader may see. */
    Sheet sheet(Page page, EntryKind kind, Question question) {
        List<Field> fields = kind.fields().stream()
                .filter(field -> field.readers().include(speaking.reader(kind, Optional.empty())))
                .toList();
        var headings = new ArrayList<String>(List.of(page.t(kind.id() + ".one")));
        fields.forEach(field -> headings.add(page.t(kind.id() + ".field." + field.name())));
        headings.add(page.t("entries.owner"));
        headings.add(page.t("entries.checked-on"));
        var rows = new ArrayList<List<Sheet.Cell>>();
        for (Entry entry : found(page, kind, question)) {
            var row = new ArrayList<Sheet.Cell>(List.of(Sheet.Cell.text(entry.title())));
            fields.forEach(field -> row.add(cell(page, kind, field, entry)));
            row.add(Sheet.Cell.text(speaking.partner(entry.owner())));
            row.add(Sheet.Cell.text(entry.checkedOn().map(Object::toString).orElse("")));
            rows.add(row);
        }
        return new Sheet(
                page.t(kind.id() + ".many"),
                List.of(new Sheet.Line(
                        page.t("entries.taken-on"), entries.today().toString())),
                headings,
                rows,
                List.of());
    }

    private Sheet.Cell cell(Page page, EntryKind kind, Field field, Entry entry) {
        String value = entry.values().text(field.name());
        if (!value.isEmpty() && field.type() instanceof Field.Type.Money) {
            return Sheet.Cell.number(new BigDecimal(value).doubleValue(), 2);
        }
        if (!value.isEmpty() && field.type() instanceof Field.Type.Whole) {
            return Sheet.Cell.number(Long.parseLong(value));
        }
        return Sheet.Cell.text(speaking.line(page, kind, entry, field.name()));
    }

    private List<Entry> found(Page page, EntryKind kind, Question question) {
        ListIndex index = index(page, kind);
        List<String> words = Arrays.stream(ListIndex.plain(question.search()).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return entries.all(kind).stream()
                .filter(entry -> speaking.maySee(kind, entry))
                .filter(entry -> question.facets().entrySet().stream().allMatch(facet -> fits(entry, facet)))
                .filter(entry -> words.isEmpty() || holds(index.text(speaking, page, kind, entry), words))
                .sorted(order(page, kind, question.sort(), index))
                .toList();
    }

    private ListIndex index(Page page, EntryKind kind) {
        var read = new ArrayList<List<Entry>>(List.of(entries.all(kind)));
        for (Field field : kind.fields()) {
            if (field.type() instanceof Field.Type.Reference(String other)) {
                read.add(entries.all(kinds.get(other)));
            }
        }
        return indexes.compute(
                kind.id() + " " + page.language().code(),
                (name, kept) -> kept != null && kept.isOf(read)
                        ? kept
                        : ListIndex.of(read, page.language().locale()));
    }

    private static boolean fits(Entry entry, Map.Entry<String, String> facet) {
        return facet.getValue().equals("no")
                ? entry.values().list(facet.getKey()).isEmpty()
                : entry.values().list(facet.getKey()).contains(facet.getValue());
    }

    private static boolean holds(String text, List<String> words) {
        return words.stream().allMatch(text::contains);
    }

    private Comparator<Entry> order(Page page, EntryKind kind, String sort, ListIndex index) {
        Comparator<Entry> byTitle = Comparator.comparing(index::title);
        if (sort.isEmpty()) {
            return byTitle;
        }
        Field field = kind.field(sort).orElseThrow();
        // What says nothing comes last.
        Comparator<Entry> empty = Comparator.comparing(entry -> !entry.values().has(sort));
        Comparator<Entry> byValue = isNumber(field)
                ? Comparator.comparing(
                        entry -> entry.values().find(sort).map(BigDecimal::new).orElse(BigDecimal.ZERO))
                : field.type() instanceof Field.Type.Day
                        ? Comparator.comparing(entry -> entry.values().text(sort))
                        : Comparator.comparing(entry -> index.line(speaking, page, kind, entry, sort));
        return empty.thenComparing(byValue).thenComparing(byTitle);
    }

    private EntryList.Facet facet(Page page, EntryKind kind, Field field, Question question) {
        String chosen = question.facets().getOrDefault(field.name(), "");
        return new EntryList.Facet(
                field.name(),
                page.t(kind.id() + ".field." + field.name()),
                codes(kind, field)
                        .map(code -> new EntryForm.Choice(
                                code, speaking.label(page, kind, field, code), code.equals(chosen)))
                        .sorted(Comparator.comparing(
                                choice -> isListed(field) ? "" : choice.label(), String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    private static boolean isListed(Field field) {
        return field.type() instanceof Field.Type.Choice
                || field.type() instanceof Field.Type.Choices
                || field.type() instanceof Field.Type.YesNo;
    }

    /** The codes of a field that can be asked for: those of its list, or those that are used. */
    private Stream<String> codes(EntryKind kind, Field field) {
        return switch (field.type()) {
            case Field.Type.Choice(List<String> known) -> known.stream();
            case Field.Type.Choices(List<String> known) -> known.stream();
            case Field.Type.YesNo() -> Stream.of("yes", "no");
            default ->
                entries.all(kind).stream()
                        .flatMap(entry -> entry.values().list(field.name()).stream())
                        .distinct();
        };
    }

    private static List<Field> columns(EntryKind kind) {
        return kind.columns().stream()
                .flatMap(name -> kind.field(name).stream())
                .toList();
    }

    private static boolean isNumber(Field field) {
        return field.type() instanceof Field.Type.Money || field.type() instanceof Field.Type.Whole;
    }
}
