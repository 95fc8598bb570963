package nl.regiobeeld.plan;

/**
 * How something goes: always a word and an icon, the colour comes on top.
 *
 * @param about what it is about, such as time
 * @param tone of the badge: success, warning, error, neutral or inactive
 */
public record StatusView(String about, String word, String icon, String tone) {}
