package nl.regiobeeld.estimation;

/** Something the engine can say. The code is stable and is also the last part of the key of a translation. */
public sealed interface Wording permits Refusal, Warning, Statement {
    /** Lower case with dashes. */
    String code();

    /** Key of a text in message files: {@code estimation.warning.few-on-two-lists}. */
    String textKey();

    /** The sentence in English, with {@code {0}}, {@code {1}} for the values. */
    String english();
}
