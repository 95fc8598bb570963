package nl.regiobeeld.offerings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.web.Spotlight;
import org.springframework.stereotype.Component;

/** The quarter themes for the start page. */
@Component
final class QuarterThemes implements Spotlight {
    private final Entries entries;
    private final QuarterKind kind;

    QuarterThemes(Entries entries, QuarterKind kind) {
        this.entries = entries;
        this.kind = kind;
    }

    @Override
    public List<Item> current() {
        LocalDate today = entries.today();
        int now = today.getYear() * 4 + (today.getMonthValue() - 1) / 3;
        List<Item> all = entries.all(kind).stream()
                .map(this::item)
                .sorted(Comparator.comparingInt(QuarterThemes::order))
                .toList();
        List<Item> current = all.stream().filter(item -> order(item) >= now).toList();
        return current.isEmpty() && !all.isEmpty() ? List.of(all.getLast()) : current;
    }

    private Item item(Entry entry) {
        return new Item(
                (int) entry.values().whole("year").orElseThrow(),
                Integer.parseInt(entry.text("quarter").substring(1)),
                entry.text("title"),
                kind.address(entry));
    }

    private static int order(Item item) {
        return item.year() * 4 + item.quarter() - 1;
    }
}
