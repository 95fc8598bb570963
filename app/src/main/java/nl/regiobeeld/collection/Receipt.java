package nl.regiobeeld.collection;

/** What came of handing in a delivery. */
public sealed interface Receipt {

    /** It was checked and stored; its state says whether it can be used. */
    record Received(Delivery delivery) implements Receipt {}

    /** Nothing was stored. */
    record NotReceived(Obstacle obstacle) implements Receipt {}

    /** What keeps a delivery from being received; the text key is {@code collection.obstacle.<key>}. */
    enum Obstacle {
        /** There is no such round, or it does not ask this supplier: deliberately one answer. */
        NOT_ASKED("not-asked"),
        NOT_OPEN_YET("not-open-yet"),
        /** The round is closed. */
        REASON_NEEDED("reason-needed"),
        REASON_TOO_LONG("reason-too-long"),
        REASON_NAMES_SOMEBODY("reason-names-somebody"),
        FILE_TOO_LARGE("file-too-large");

        private final String key;

        Obstacle(String key) {
            this.key = key;
        }

        public String textKey() {
            return "collection.obstacle." + key;
        }
    }

    /** The delivery, for callers that know that it must have been received. */
    default Delivery get() {
        return switch (this) {
            case Received(Delivery delivery) -> delivery;
            case NotReceived(Obstacle obstacle) -> throw new IllegalStateException("Not received: " + obstacle);
        };
    }
}
