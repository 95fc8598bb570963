package nl.regiobeeld.entries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of all rooms. */
@Component
public class Kinds {
    private final Map<String, EntryKind> byId = new LinkedHashMap<>();
    private final Map<String, EntryKind> bySlug = new LinkedHashMap<>();

    Kinds(ObjectProvider<EntryKind> kinds) {
        kinds.orderedStream().forEach(kind -> {
            if (byId.put(kind.id(), kind) != null || bySlug.put(kind.slug(), kind) != null) {
                throw new IllegalStateException("Two kinds are called " + kind.id() + " or " + kind.slug());
            }
        });
    }

    public List<EntryKind> all() {
        return List.copyOf(byId.values());
    }

    Optional<EntryKind> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public EntryKind get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No kind " + id));
    }

    Optional<EntryKind> findBySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }
}
