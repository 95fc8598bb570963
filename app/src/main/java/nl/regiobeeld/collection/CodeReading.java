package nl.regiobeeld.collection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.regiobeeld.themes.Code;
import nl.regiobeeld.themes.Dimension;

/** Reads the categories of one dimension: by id, by name in either language, or by a synonym. */
final class CodeReading {
    private static final Pattern SEPARATOR = Pattern.compile("[+|&;,/]|\\s+en\\s+|\\s+and\\s+");

    private final Dimension dimension;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    CodeReading(Dimension dimension) {
        this.dimension = dimension;
        List<Code> codes = dimension.codes();
        for (int i = 0; i < codes.size(); i++) {
            Code code = codes.get(i);
            var spellings = new ArrayList<>(
                    List.of(code.id(), code.name().nl(), code.name().en()));
            spellings.addAll(code.synonyms());
            for (String spelling : spellings) {
                positions.putIfAbsent(WordLists.plain(spelling), i);
                names.putIfAbsent(WordLists.plain(spelling), code.name().nl());
            }
        }
    }

    /** The ids, in the order of the code list so that the order of writing makes no difference. */
    Reading<List<String>> read(String text) {
        Integer whole = positions.get(WordLists.plain(text));
        if (whole != null) {
            return Reading.of(List.of(dimension.codes().get(whole).id()));
        }
        String[] parts = SEPARATOR.split(text);
        if (parts.length < 2) {
            return refused(text);
        }
        var found = new TreeSet<Integer>();
        for (String part : parts) {
            if (!part.isBlank()) {
                Integer position = positions.get(WordLists.plain(part));
                if (position == null) {
                    return refused(part);
                }
                found.add(position);
            }
        }
        if (found.size() > 1 && !dimension.multiple()) {
            return Reading.refused(Rule.CODE_SEVERAL);
        }
        return Reading.of(found.stream()
                .map(position -> dimension.codes().get(position).id())
                .toList());
    }

    private Reading<List<String>> refused(String part) {
        Optional<String> meant = Resemblance.nearest(WordLists.plain(part), names);
        return meant.<Reading<List<String>>>map(name -> Reading.refused(Rule.CODE_RESEMBLES, name))
                .orElseGet(() -> Reading.refused(
                        Rule.CODE_UNKNOWN,
                        dimension.codes().stream().map(code -> code.name().nl()).collect(Collectors.joining("; "))));
    }
}
