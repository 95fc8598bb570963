package nl.regiobeeld.entries;

import java.util.List;

/**
 * One thing that is kept of an entry. Its label is the text {@code <room>.<kind>.field.<name>}, its explanation, where there
 * is one, {@code <room>.<kind>.help.<name>}; the label of a choice is {@code <room>.<kind>.<name>.<code>}.
 *
 * @param name in code, in the form and in files
 * @param readers who may see this field where the entry itself may be seen
 */
public record Field(String name, Type type, boolean required, Readers readers) {

    /** What may be written in it. */
    public sealed interface Type {
        /** One line. */
        record Text(int atMost) implements Type {}

        /** Several paragraphs, separated by an empty line. */
        record LongText(int atMost) implements Type {}

        /** A whole number. */
        record Whole(long atLeast, long atMost) implements Type {}

        /** An amount in euros with two decimals, kept with a point: {@code 1200.50}. */
        record Money() implements Type {}

        /** A day, ISO 8601. */
        record Day() implements Type {}

        /** A time of day, {@code HH:mm}. */
        record Time() implements Type {}

        record YesNo() implements Type {}

        /** One of these codes. */
        record Choice(List<String> codes) implements Type {
            public Choice {
                codes = List.copyOf(codes);
            }
        }

        /** Any of these codes. */
        record Choices(List<String> codes) implements Type {
            public Choices {
                codes = List.copyOf(codes);
            }
        }

        /** A municipality of the region, by its code. */
        record Municipality() implements Type {}

        /** Any number of municipalities of the region. */
        record Municipalities() implements Type {}

        /** A partner, by its id. */
        record Partner() implements Type {}

        /** Any number of partners. */
        record Partners() implements Type {}

        /** An entry of the kind with this id, by its number. */
        record Reference(String kind) implements Type {}

        /** Any number of entries of the kind with this id, by their numbers. */
        record References(String kind) implements Type {}

        record Email() implements Type {}

        record Phone() implements Type {}

        /** An address on the web. */
        record Link() implements Type {}
    }

    public static Field text(String name) {
        return new Field(name, new Type.Text(200), false, Readers.ANYONE);
    }

    public static Field longText(String name) {
        return new Field(name, new Type.LongText(10_000), false, Readers.ANYONE);
    }

    public static Field whole(String name, long atLeast, long atMost) {
        return new Field(name, new Type.Whole(atLeast, atMost), false, Readers.ANYONE);
    }

    public static Field money(String name) {
        return new Field(name, new Type.Money(), false, Readers.ANYONE);
    }

    public static Field day(String name) {
        return new Field(name, new Type.Day(), false, Readers.ANYONE);
    }

    public static Field time(String name) {
        return new Field(name, new Type.Time(), false, Readers.ANYONE);
    }

    public static Field yesNo(String name) {
        return new Field(name, new Type.YesNo(), false, Readers.ANYONE);
    }

    public static Field choice(String name, String... codes) {
        return new Field(name, new Type.Choice(List.of(codes)), false, Readers.ANYONE);
    }

    public static Field choices(String name, String... codes) {
        return new Field(name, new Type.Choices(List.of(codes)), false, Readers.ANYONE);
    }

    public static Field municipality(String name) {
        return new Field(name, new Type.Municipality(), false, Readers.ANYONE);
    }

    public static Field municipalities(String name) {
        return new Field(name, new Type.Municipalities(), false, Readers.ANYONE);
    }

    public static Field partner(String name) {
        return new Field(name, new Type.Partner(), false, Readers.ANYONE);
    }

    public static Field partners(String name) {
        return new Field(name, new Type.Partners(), false, Readers.ANYONE);
    }

    public static Field reference(String name, String kind) {
        return new Field(name, new Type.Reference(kind), false, Readers.ANYONE);
    }

    public static Field references(String name, String kind) {
        return new Field(name, new Type.References(kind), false, Readers.ANYONE);
    }

    public static Field email(String name) {
        return new Field(name, new Type.Email(), false, Readers.ANYONE);
    }

    public static Field phone(String name) {
        return new Field(name, new Type.Phone(), false, Readers.ANYONE);
    }

    public static Field link(String name) {
        return new Field(name, new Type.Link(), false, Readers.ANYONE);
    }

    /** The same field, which may not be left empty. */
    public Field obligatory() {
        return new Field(name, type, true, readers);
    }

    /** The same field, for these readers. */
    public Field onlyFor(Readers readers) {
        return new Field(name, type, required, readers);
    }

    /** Whether it holds several values. */
    public boolean several() {
        return type instanceof Type.Choices
                || type instanceof Type.Municipalities
                || type instanceof Type.Partners
                || type instanceof Type.References;
    }

    /** Whether its words are worth searching. */
    boolean searchable() {
        return switch (type) {
            case Type.Text text -> true;
            case Type.LongText text -> true;
            case Type.Choice choice -> true;
            case Type.Choices choices -> true;
            case Type.Municipality municipality -> true;
            case Type.Municipalities municipalities -> true;
            case Type.Partner partner -> true;
            case Type.Partners partners -> true;
            case Type.Whole whole -> false;
            case Type.Money money -> false;
            case Type.Day day -> false;
            case Type.Time time -> false;
            case Type.YesNo yesNo -> false;
            case Type.Reference reference -> false;
            case Type.References references -> false;
            case Type.Email email -> false;
            case Type.Phone phone -> false;
            case Type.Link link -> false;
        };
    }
}
