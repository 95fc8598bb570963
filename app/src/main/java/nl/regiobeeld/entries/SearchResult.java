package nl.regiobeeld.entries;

import java.util.List;

/**
 * One result of the search.
 *
 * @param where what it is, in words
 * @param excerpt pieces of text, every second of which is a word that was found
 */
public record SearchResult(String title, String address, String where, List<String> excerpt) {}
