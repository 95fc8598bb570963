package nl.regiobeeld.themes;

import java.time.LocalDate;
import java.util.List;
import nl.regiobeeld.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One category of a code list.
 *
 * @param id stable code, used in files, keys and addresses
 * @param synonyms other ways in which suppliers write it
 * @param validFrom first day on which it may be used, null when always
 * @param validTo last day on which it may be used, null when still
 * @param mapping the same category in other classifications, such as {@code htcds:SexualExploitation}
 */
public record Code(
        String id,
        Words name,
        List<String> synonyms,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> mapping) {
    public Code {
        synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
        mapping = mapping == null ? List.of() : List.copyOf(mapping);
    }

    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
