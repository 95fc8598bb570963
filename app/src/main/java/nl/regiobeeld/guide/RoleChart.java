package nl.regiobeeld.guide;

import java.util.List;

/**
 * Who does what, when and for whom.
 *
 * @param municipality code, or elsewhere
 * @param where in words
 * @param lanes one for each situation
 */
public record RoleChart(
        String municipality,
        String where,
        List<Choice> municipalities,
        RoleDrawing drawing,
        List<Lane> lanes,
        List<Role> roles) {
    public record Choice(String place, String name, boolean chosen) {}

    /**
     * A situation from who sees it to who helps.
     *
     * @param id for links to it
     * @param who reports, in words
     * @param whom it is about, in words; empty when it does not matter
     */
    public record Lane(String id, String title, String who, String whom, List<Box> boxes) {}

    /** @param yours whether the person who reports does it */
    public record Box(String who, String action, boolean yours, String phone) {}

    /** @param situations in which it has a part */
    public record Role(AdviceView.ContactView contact, List<String> situations) {}
}
