package nl.regiobeeld.collection;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;

/**
 * Recognises what could name a person. It knows patterns, not people: it catches the usual slips and promises no more,
 * which is why free text is never kept at all, whatever is found in it. In doubt it refuses, since a row can be mended and
 * a leak cannot.
 */
final class PersonalData {
    /** What was recognised; the text key says it in words. */
    enum Kind {
        CITIZEN_SERVICE_NUMBER,
        EMAIL,
        PHONE,
        BANK_ACCOUNT,
        BIRTH_DATE,
        NAME;

        /** An argument for a finding, see {@link Finding#text}. */
        String argument() {
            return "@collection.personal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Nine digits, written on or in the usual groups; a day followed by another number is none. */
    private static final Pattern NINE_DIGITS =
            Pattern.compile("(?<![\\d.-])(?:\\d{9}|\\d{4}[ .-]\\d{2}[ .-]\\d{3}|\\d{3}[ .-]\\d{3}[ .-]\\d{3})(?!\\d)");

    private static final Pattern SERVICE_NUMBER_LABEL =
            Pattern.compile("\\b(bsn|sofi|burgerservice)\\w*[^\\d]{0,12}\\d[\\d .-]{6,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+\\s?(@|\\(at\\)|\\[at])\\s?[\\w-]+\\.[\\w.-]+");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d-])(?:\\+\\d{2}|00\\d{2}|0)[ -]?\\(?0?\\)?[ -]?[1-9](?:[ -]?\\d){7,9}(?!\\d)");
    private static final Pattern BANK_ACCOUNT =
            Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)(?:\\d{1,2}[-/. ]\\d{1,2}[-/. ](\\d{4})|(\\d{4})[-/.]\\d{1,2}[-/.]\\d{1,2})(?!\\d)");
    private static final Pattern BORN = Pattern.compile(
            "\\b(geb|geboren|geboortedatum|geb\\.?datum|dob|born)\\b\\W{0,6}(op\\s+)?\\d", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT_DAY = Pattern.compile(
            "(?<!\\d)(?:(19\\d{2}|20\\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(19\\d{2}|20\\d{2}))(?!\\d)");

    private static final String INFIXES =
            "(?:(?:van|de|der|den|het|'t|te|ter|ten|in|op|el|al|ben|bin|ibn|da|dos|di|du|la|le|von|zu)\\s+){0,3}";
    private static final String CAPITAL = "\\p{Lu}[\\p{L}'’-]+";
    private static final Pattern SALUTATION = Pattern.compile(
            "(?<!\\p{L})(?i:dhr|de heer|heer|meneer|hr|mevr|mevrouw|mw|mej|juffrouw|mr|mrs|ms|miss|mister)\\.?\\s+"
                    + INFIXES + "(?:\\p{Lu}\\.\\s*)*" + INFIXES + "\\p{Lu}\\p{L}");
    private static final Pattern LABEL = Pattern.compile(
            "(?<!\\p{L})(?i:naam|genaamd|heet|heette|roepnaam|voornaam|achternaam|alias|name)\\b\\s*(?:(?i:is)\\s+|[:=-]\\s*)?"
                    + CAPITAL);
    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}.])(?:\\p{Lu}\\.\\s?){1,4}\\s*" + INFIXES + "\\p{Lu}\\p{Ll}{2,}");
    private static final Pattern PAIR =
            Pattern.compile("(?<!\\p{L})(" + CAPITAL + ")\\s+" + INFIXES + "(?=(" + CAPITAL + "))");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");
    private static final Set<String> PERSON_WORDS = Set.of(
            "slachtoffer",
            "verdachte",
            "vrouw",
            "man",
            "meisje",
            "jongen",
            "kind",
            "moeder",
            "vader",
            "broer",
            "zus",
            "client",
            "dochter",
            "zoon",
            "partner",
            "vriend",
            "vriendin",
            "getuige",
            "dader",
            "victim",
            "suspect");

    /** No day, telephone number, bank account or citizen service number has fewer; most remarks have none. */
    private static final int FEWEST_DIGITS = 6;

    /** A day longer before the round is hardly about the case any more. */
    private static final int YEARS_BEFORE_ROUND = 3;

    private final Set<String> knownWords;
    private final int firstYear;

    /**
     * @param knownWords small words that are written with a capital and name no person: places, organisations
     * @param firstYear days in earlier years are taken for birth dates
     */
    PersonalData(Set<String> knownWords, int firstYear) {
        this.knownWords = Set.copyOf(knownWords);
        this.firstYear = firstYear;
    }

    /** For the files and reasons of one round. */
    static PersonalData inRound(Theme theme, Period round, Regions regions) {
        var names = new ArrayList<>(WordLists.DUTCH_MUNICIPALITIES);
        for (AreaKind kind : AreaKind.values()) {
            regions.areas(kind).forEach(area -> names.add(area.name()));
        }
        regions.organisations().stream().map(Organisation::name).forEach(names::add);
        for (Dimension dimension : theme.dimensions()) {
            dimension.codes().forEach(code -> names.add(code.name().nl()));
        }
        Set<String> words = WordLists.wordsOf(names);
        words.addAll(WordLists.PLAIN_WORDS);
        return new PersonalData(words, round.start().getYear() - YEARS_BEFORE_ROUND);
    }

    /** What stands in a text that should name nobody; empty when nothing is recognised. */
    Optional<Kind> find(String text) {
        Optional<Kind> number = findNumber(text, DAY);
        return number.isPresent() ? number : hasName(text) ? Optional.of(Kind.NAME) : Optional.empty();
    }

    /** The same for a registration number, in which a day may be written without dashes. */
    Optional<Kind> findInRecordNumber(String text) {
        return findNumber(text, DAY).or(() -> findNumber(text, COMPACT_DAY));
    }

    private Optional<Kind> findNumber(String text, Pattern day) {
        boolean digits = text.chars().anyMatch(Character::isDigit);
        if (!digits && text.indexOf('@') < 0 && text.indexOf("at") < 0) {
            return Optional.empty();
        }
        if (EMAIL.matcher(text).find()) {
            return Optional.of(Kind.EMAIL);
        }
        if (text.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            return BORN.matcher(text).find() ? Optional.of(Kind.BIRTH_DATE) : Optional.empty();
        }
        if (hasServiceNumber(text)) {
            return Optional.of(Kind.CITIZEN_SERVICE_NUMBER);
        }
        if (hasBankAccount(text)) {
            return Optional.of(Kind.BANK_ACCOUNT);
        }
        if (PHONE.matcher(text).find()) {
            return Optional.of(Kind.PHONE);
        }
        return hasBirthDate(text, day) ? Optional.of(Kind.BIRTH_DATE) : Optional.empty();
    }

    private static boolean hasServiceNumber(String text) {
        if (SERVICE_NUMBER_LABEL.matcher(text).find()) {
            return true;
        }
        Matcher matcher = NINE_DIGITS.matcher(text);
        while (matcher.find()) {
            if (passesElevenTest(matcher.group())) {
                return true;
            }
        }
        return false;
    }

    /** The check digit of citizen service numbers: weights 9 to 2 and -1, a multiple of eleven. */
    static boolean passesElevenTest(String written) {
        int sum = 0;
        int position = 0;
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            if (Character.isDigit(character)) {
                int weight = position == 8 ? -1 : 9 - position;
                sum += weight * (character - '0');
                position++;
            }
        }
        return position == 9 && sum % 11 == 0 && sum != 0;
    }

    private static boolean hasBankAccount(String text) {
        Matcher matcher = BANK_ACCOUNT.matcher(text);
        while (matcher.find()) {
            String account = matcher.group().replace(" ", "").toUpperCase(Locale.ROOT);
            // The pattern may run on into the next word; an account number is 15 to 34 characters long.
            for (int length = Math.min(account.length(), 34); length >= 15; length--) {
                if (isBankAccount(account.substring(0, length))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** ISO 13616: the first four characters to the end, letters as numbers from 10, remainder 1 by 97. */
    private static boolean isBankAccount(String account) {
        String turned = account.substring(4) + account.substring(0, 4);
        int remainder = 0;
        for (int i = 0; i < turned.length(); i++) {
            int value = Character.digit(turned.charAt(i), 36);
            remainder = (value > 9 ? remainder * 100 + value : remainder * 10 + value) % 97;
        }
        return remainder == 1;
    }

    private boolean hasBirthDate(String text, Pattern day) {
        if (BORN.matcher(text).find()) {
            return true;
        }
        Matcher matcher = day.matcher(text);
        while (matcher.find()) {
            String year = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (Integer.parseInt(year) < firstYear && Integer.parseInt(year) > 1900) {
                return true;
            }
        }
        return false;
    }

    private boolean hasName(String text) {
        boolean hasCapital = text.chars().anyMatch(Character::isUpperCase);
        if (hasCapital
                && (SALUTATION.matcher(text).find()
                        || LABEL.matcher(text).find()
                        || INITIALS.matcher(text).find()
                        || hasPair(text))) {
            return true;
        }
        return hasFirstName(text);
    }

    /** Two words with a capital, of which the second is not known to be a place or an organisation. */
    private boolean hasPair(String text) {
        Matcher matcher = PAIR.matcher(text);
        while (matcher.find()) {
            String first = small(matcher.group(1));
            if (!isKnown(matcher.group(2)) && (!isKnown(first) || PERSON_WORDS.contains(first))) {
                return true;
            }
        }
        return false;
    }

    /** A first name with a capital inside a sentence, or at the start of a cell that is hardly more than a name. */
    private boolean hasFirstName(String text) {
        Matcher matcher = WORD.matcher(text);
        int words = 0;
        boolean startsWithName = false;
        while (matcher.find()) {
            String word = matcher.group();
            boolean hasCapital = Character.isUpperCase(word.charAt(0));
            boolean name = (words == 0 || hasCapital) && isFirstName(small(word));
            if (name && words > 0 && hasCapital && !startsSentence(text, matcher.start())) {
                return true;
            }
            startsWithName |= name && words == 0;
            words++;
        }
        return startsWithName && words <= 4;
    }

    private boolean isFirstName(String word) {
        return WordLists.FIRST_NAMES.contains(word) && !knownWords.contains(word);
    }

    private static boolean startsSentence(String text, int start) {
        int before = start - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before >= 0 && ".!?".indexOf(text.charAt(before)) >= 0;
    }

    private boolean isKnown(String word) {
        for (String part : small(word).split("-")) {
            if (!knownWords.contains(part)) {
                return false;
            }
        }
        return true;
    }

    private static String small(String word) {
        String plain = WordLists.withoutMarks(word).toLowerCase(Locale.ROOT);
        boolean possessive = plain.endsWith("'s") || plain.endsWith("’s");
        return possessive ? plain.substring(0, plain.length() - 2) : plain;
    }
}
