package nl.regiobeeld.linkage.encode;

/**
 * A date of birth of which parts may be unknown (zero). Nothing is guessed: a two-digit year, an impossible day or an age
 * gives no part at all. The first of January 1900 is what systems write when they know nothing, and is read so.
 */
record BirthDate(int year, int month, int day) {
    static final BirthDate UNKNOWN = new BirthDate(0, 0, 0);
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2099;

    boolean isComplete() {
        return year > 0 && month > 0 && day > 0;
    }

    BirthDate yearOnly() {
        return new BirthDate(year, 0, 0);
    }

    /** Reads year-month-day, day-month-year (any sign between them) or yyyymmdd; a time after the date is ignored. */
    static BirthDate parse(String text) {
        int[] parts = new int[3];
        int[] lengths = new int[3];
        int count = 0;
        int i = 0;
        while (i < text.length() && count < 3) {
            int start = i;
            while (i < text.length() && isDigit(text.charAt(i)) && i - start < 8) {
                parts[count] = parts[count] * 10 + (text.charAt(i) - '0');
                i++;
            }
            lengths[count] = i - start;
            if (i > start) {
                count++;
            } else {
                i++;
            }
        }
        return of(parts, lengths, count);
    }

    private static BirthDate of(int[] parts, int[] lengths, int count) {
        if (count >= 1 && lengths[0] == 8) {
            return checked(parts[0] / 10000, parts[0] / 100 % 100, parts[0] % 100);
        }
        if (count == 1 && lengths[0] == 4) {
            return checked(parts[0], 0, 0);
        }
        if (count == 2 && lengths[0] == 4) {
            return checked(parts[0], parts[1], 0);
        }
        if (count == 3 && lengths[0] == 4) {
            return checked(parts[0], parts[1], parts[2]);
        }
        if (count == 3 && lengths[2] == 4) {
            return checked(parts[2], parts[1], parts[0]);
        }
        return UNKNOWN;
    }

    private static BirthDate checked(int year, int month, int day) {
        if (year == 1900 && month <= 1 && day <= 1) {
            return UNKNOWN;
        }
        int knownYear = year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
        if (month < 1 || month > 12) {
            return new BirthDate(knownYear, 0, 0);
        }
        return new BirthDate(knownYear, month, day >= 1 && day <= daysIn(month, year) ? day : 0);
    }

    private static int daysIn(int month, int year) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
