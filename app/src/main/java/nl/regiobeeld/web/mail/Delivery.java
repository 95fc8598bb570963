package nl.regiobeeld.web.mail;

/** What became of one attempt to hand a mail to the server. */
sealed interface Delivery {
    record Arrived() implements Delivery {}

    /** Trying again may help. */
    record NotNow(String problem) implements Delivery {}

    /** The server will never take it. */
    record Never(String problem) implements Delivery {}
}
