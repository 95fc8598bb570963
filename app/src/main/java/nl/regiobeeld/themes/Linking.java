package nl.regiobeeld.themes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.web.Words;

/**
 * How a theme counts one person once across sources, without names.
 *
 * @param measure the measure of linked persons
 * @param registrations the measure of what suppliers registered, persons known to several counted for each
 * @param retentionDays how long encodings are kept after they came in
 * @param lists sources that count as one list in overlaps and estimates; a supplier that none names is on the rest
 * @param rest the list of all other sources
 * @param circumstances what is known of the lists and the counts cannot show: REFERRAL, DUPLICATES, OPEN
 */
public record Linking(
        String measure,
        String registrations,
        int retentionDays,
        List<SourceList> lists,
        RestList rest,
        List<String> circumstances) {
    /** More lists than this leave hardly a combination with enough persons to show. */
    public static final int MOST_LISTS = 6;

    /** Sources that count as one list. */
    public record SourceList(String id, Words name, List<String> suppliers) {
        public SourceList {
            suppliers = List.copyOf(suppliers);
        }
    }

    /** The list of sources that are on no other. */
    public record RestList(String id, Words name) {}

    public Linking {
        lists = List.copyOf(lists);
        circumstances = circumstances == null ? List.of() : List.copyOf(circumstances);
    }

    /** The ids of all lists, the rest last, in the order of their positions. */
    public List<String> listIds() {
        return java.util.stream.Stream.concat(lists.stream().map(SourceList::id), java.util.stream.Stream.of(rest.id()))
                .toList();
    }

    public Words nameOf(String list) {
        return lists.stream()
                .filter(one -> one.id().equals(list))
                .map(SourceList::name)
                .findFirst()
                .orElse(rest.name());
    }

    /** The position of the list of each supplier. */
    public Map<String, Integer> listOf(List<String> suppliers) {
        var positions = new LinkedHashMap<String, Integer>();
        for (String supplier : suppliers) {
            int position = lists.size();
            for (int list = 0; list < lists.size(); list++) {
                if (lists.get(list).suppliers().contains(supplier)) {
                    position = list;
                }
            }
            positions.put(supplier, position);
        }
        return positions;
    }
}
