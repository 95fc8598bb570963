package nl.regiobeeld.agenda;

/** What came of wanting to come. */
sealed interface Registering {
    /** With a place or in the line, as its state says. */
    record Done(Registration registration) implements Registering {}

    /** Already registered with this mail address. */
    record Already(Registration registration) implements Registering {}

    /** Registration is not open, or no longer. */
    record Closed() implements Registering {}

    /** @param field name or email */
    record Wrong(String field) implements Registering {}
}
