package nl.regiobeeld.web;

import java.util.List;
import java.util.Optional;

/** Says what the person who looks may open. One room that knows the rights implements it. */
public interface MenuSource {

    /**
     * One entry of the navigation.
     *
     * @param name the name itself, for entries that come from data
     * @param textKey the key of the name, for entries of the program
     */
    record Entry(String address, Optional<Words> name, String textKey) {
        public static Entry of(String address, String textKey) {
            return new Entry(address, Optional.empty(), textKey);
        }

        public static Entry of(String address, Words name) {
            return new Entry(address, Optional.of(name), "");
        }
    }

    List<Entry> menu();

    Optional<Page.Reader> reader();

    /** The name of the region, for the header. */
    String region();
}
