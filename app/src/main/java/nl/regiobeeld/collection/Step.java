package nl.regiobeeld.collection;

/** What came of moving a delivery on. */
public sealed interface Step {

    record Taken(Delivery delivery) implements Step {}

    /** Nothing changed. */
    record NotTaken(Obstacle obstacle) implements Step {}

    /** What keeps a step from being taken; the text key is {@code collection.step.<key>}. */
    enum Obstacle {
        /** No such delivery, or it belongs to another supplier: deliberately one answer. */
        NOT_FOUND("not-found"),
        /** Somebody else moved it first, or its state does not allow it. */
        NOT_NOW("not-now"),
        /** The round closed between the upload and now; then a delivery needs a reason. */
        ROUND_CLOSED("round-closed"),
        REASON_NEEDED("reason-needed"),
        REASON_TOO_LONG("reason-too-long"),
        REASON_NAMES_SOMEBODY("reason-names-somebody");

        private final String key;

        Obstacle(String key) {
            this.key = key;
        }

        public String textKey() {
            return "collection.step." + key;
        }
    }
}
