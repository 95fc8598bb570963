package nl.regiobeeld.entries;

import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.regiobeeld.web.Page;

/**
 * What lists need of the entries of a kind in one language and what takes time to work out, each thing once: the order of words
 * and the text that is searched. Good as long as the entries, and those they refer to, are the same objects.
 *
 * @param read the lists it was made of
 */
record ListIndex(
        List<List<Entry>> read,
        Collator collator,
        Map<Sorted, Map<Long, CollationKey>> orders,
        Map<Readers, Map<Long, String>> texts) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final String TITLE = "";

    /** A column as some readers see it. */
    record Sorted(String field, Readers readers) {}

    static ListIndex of(List<List<Entry>> read, Locale locale) {
        return new ListIndex(read, Collator.getInstance(locale), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    @SuppressWarnings("ReferenceEquality") // a list that was read again may hold the same, but need not
    boolean isOf(List<List<Entry>> now) {
        for (int i = 0; i < now.size(); i++) {
            if (read.get(i) != now.get(i)) {
                return false;
            }
        }
        return true;
    }

    CollationKey title(Entry entry) {
        return key(new Sorted(TITLE, Readers.ANYONE), entry, entry.title());
    }

    /** By what a field says to this reader. */
    CollationKey line(Speaking speaking, Page page, EntryKind kind, Entry entry, String field) {
        Readers reader = speaking.reader(kind, Optional.of(entry));
        var sorted = new Sorted(field, reader);
        CollationKey known = orders.getOrDefault(sorted, Map.of()).get(entry.id());
        return known != null ? known : key(sorted, entry, speaking.line(page, kind, entry, field));
    }

    /** Everything that an entry says to this reader, without capitals and accents. */
    String text(Speaking speaking, Page page, EntryKind kind, Entry entry) {
        Readers reader = speaking.reader(kind, Optional.of(entry));
        return texts.computeIfAbsent(reader, key -> new ConcurrentHashMap<>()).computeIfAbsent(entry.id(), key -> {
            var text = new StringBuilder(plain(entry.title()));
            for (Field field : kind.fields()) {
                text.append(' ').append(plain(speaking.line(page, kind, entry, field.name())));
            }
            return text.toString();
        });
    }

    static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private CollationKey key(Sorted sorted, Entry entry, String text) {
        return orders.computeIfAbsent(sorted, key -> new ConcurrentHashMap<>()).computeIfAbsent(entry.id(), key -> {
            synchronized (collator) {
                return collator.getCollationKey(text);
            }
        });
    }
}
