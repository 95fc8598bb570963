package nl.regiobeeld.network;

/**
 * Needs of one municipality on one subject.
 *
 * @param warmth 0 nothing, 1 something, 2 more, 3 something urgent
 */
public record Heat(String subject, int needs, int urgent, int warmth) {}
