package nl.regiobeeld.network;

import java.util.List;
import nl.regiobeeld.entries.EntryForm;

/**
 * What a contact sees of itself behind the link of a mail.
 *
 * @param address of the page, with the secret of the link
 * @param until the day up to which the link works, in words
 * @param changedBy whether somebody else changed the same in the meantime
 */
public record OwnDataView(
        String address,
        String name,
        String until,
        List<Own> data,
        int version,
        List<EntryForm.Input> inputs,
        boolean correcting,
        boolean changed,
        Leaving leaving) {

    /**
     * One field.
     *
     * @param readers who may read it, in words
     */
    public record Own(String label, String value, String readers) {}

    /** @param problem what is wrong; empty when nothing is */
    public record Leaving(boolean open, String name, String email, String phone, String problem) {}
}
