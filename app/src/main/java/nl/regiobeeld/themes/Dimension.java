package nl.regiobeeld.themes;

import java.util.List;
import java.util.Optional;
import nl.regiobeeld.web.Words;

/**
 * Something figures are broken down by.
 *
 * @param column the name of its column in suppliers' files
 * @param multiple whether one record may have several categories; then mentions add up to more than records
 * @param required whether a registration without it is an error
 * @param codes the categories; empty for places, periods and suppliers, which have their own lists
 */
public record Dimension(
        String id,
        Kind kind,
        Words name,
        Words definition,
        String column,
        boolean multiple,
        boolean required,
        List<Code> codes,
        List<CodeGroup> groups) {

    /** Where the categories of a dimension come from. */
    public enum Kind {
        PERIOD,
        AREA,
        CATEGORY,
        SUPPLIER
    }

    public Dimension {
        codes = codes == null ? List.of() : List.copyOf(codes);
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    public Optional<Code> findCode(String codeId) {
        return codes.stream().filter(code -> code.id().equals(codeId)).findFirst();
    }

    public Optional<CodeGroup> findGroup(String groupId) {
        return groups.stream().filter(group -> group.id().equals(groupId)).findFirst();
    }

    /** The name of a category or group; the id itself for places and suppliers, which the region names. */
    public Words nameOf(String codeOrGroup) {
        return findCode(codeOrGroup)
                .map(Code::name)
                .or(() -> findGroup(codeOrGroup).map(CodeGroup::name))
                .orElse(new Words(codeOrGroup, codeOrGroup));
    }
}
