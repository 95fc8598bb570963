package nl.regiobeeld.collection;

import java.util.List;

/** What came of opening a round. */
public sealed interface Opening {

    record Opened(Round round) implements Opening {}

    /** Nothing was opened; every problem is named. */
    record NotOpened(List<Problem> problems) implements Opening {
        public NotOpened {
            problems = List.copyOf(problems);
        }
    }

    /** What keeps a round from being opened; the text key is {@code collection.opening.<key>}. */
    enum Problem {
        THEME("theme"),
        TITLE("title"),
        PERIOD("period"),
        SUPPLIERS("suppliers"),
        OPENS_ON("opens-on"),
        CLOSES_ON("closes-on"),
        CLOSES_BEFORE_IT_OPENS("closes-before");

        private final String key;

        Problem(String key) {
            this.key = key;
        }

        public String textKey() {
            return "collection.opening." + key;
        }
    }
}
