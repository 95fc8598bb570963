package nl.regiobeeld.linkage.encode;

/**
 * Who somebody is, as one source wrote it down: text exactly as it stands in the supplier's file, empty where nothing is
 * known. It never leaves the supplier.
 *
 * @param birthDate year-month-day, day-month-year or eight digits, with zeros for unknown parts
 * @param birthDateEstimated the source says that it guessed: only the year is used
 */
public record Identity(String given, String infix, String surname, String birthDate, boolean birthDateEstimated) {

    public Identity(String given, String infix, String surname, String birthDate) {
        this(given, infix, surname, birthDate, false);
    }

    /** Never the name: an identity that lands in a log line or a message must not tell who it is. */
    @Override
    public String toString() {
        return "Identity[withheld]";
    }
}
