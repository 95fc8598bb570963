package nl.regiobeeld.entries;

import nl.regiobeeld.web.Page;

/** A kind in the words of the reader. */
public record KindView(String slug, String one, String many, String lead, String home) {
    static KindView of(Page page, EntryKind kind) {
        return new KindView(
                kind.slug(),
                page.t(kind.id() + ".one"),
                page.t(kind.id() + ".many"),
                page.t(kind.id() + ".lead"),
                kind.home());
    }
}
