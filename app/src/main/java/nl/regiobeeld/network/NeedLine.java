package nl.regiobeeld.network;

import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.web.Page;

/** A need in a list, in the words of the reader. */
public record NeedLine(
        String title, String address, String subject, String whose, String priority, String state, String followUp) {
    static NeedLine of(Page page, Speaking speaking, NeedKind kind, Entry entry) {
        return new NeedLine(
                entry.title(),
                kind.address(entry),
                speaking.line(page, kind, entry, "subject"),
                speaking.line(page, kind, entry, entry.values().has("municipality") ? "municipality" : "organisation"),
                speaking.line(page, kind, entry, "priority"),
                speaking.line(page, kind, entry, "state"),
                entry.text("followUp"));
    }
}
