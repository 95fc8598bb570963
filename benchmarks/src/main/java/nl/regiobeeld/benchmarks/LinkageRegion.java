package nl.regiobeeld.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.regiobeeld.linkage.encode.Identity;

/**
 * An invented region: persons from many countries, each known to some of fifteen sources, each source with its own slips of
 * the pen. Made by other rules and names than what the calibration table was measured on.
 */
final class LinkageRegion {
    private static final String[] SOURCES = {
        "politie",
        "om",
        "comensha",
        "coordinatie",
        "jeugd",
        "ggz",
        "ggd",
        "arbeidsinspectie",
        "marechaussee",
        "opvang",
        "veiligthuis",
        "wijkteam",
        "reclassering",
        "slachtofferhulp",
        "onderwijs"
    };
    private static final double[] CHANCE = {
        0.34, 0.17, 0.28, 0.24, 0.08, 0.06, 0.07, 0.12, 0.09, 0.16, 0.10, 0.09, 0.06, 0.13, 0.05
    };

    /** Code; given names of women, of men; beginnings and ends of family names. */
    private static final String[][] COUNTRIES = {
        {
            "NL",
            "Sanne Lotte Fleur Iris Femke Marieke Anouk Nienke Roos Esther Kim Denise",
            "Bram Daan Thijs Jeroen Sven Ruben Stijn Mark Niels Wouter Kevin Patrick",
            "van_Dam van_den_Broek de_Groot Schou Hoek Vree Klaver Zand Molen Kuip Ter_Horst Witte",
            "ten man sma stra ink huis veld beek ma ers"
        },
        {
            "RO",
            "Ioana Andreea Mihaela Elena Cristina Alina Raluca Simona Bianca Georgiana",
            "Ionuț Andrei Mihai Ștefan Florin Marius Vlad Răzvan Cătălin Adrian",
            "Pop Munte Dumitr Rad Const Stan Gheorgh Florea Ilies Vasil",
            "escu eanu ache oiu a ea"
        },
        {
            "BG",
            "Desislava Gergana Ivanka Yoana Petya Svetlana Radostina Milena",
            "Georgi Dimitar Nikolay Hristo Plamen Stoyan Kaloyan Vasil",
            "Ivan Petr Dimitr Stoyan Koles Angel Todor Krast",
            "ov ova ev eva kov"
        },
        {
            "PL",
            "Katarzyna Agnieszka Małgorzata Joanna Paulina Zofia Weronika Dominika",
            "Tomasz Paweł Krzysztof Łukasz Mateusz Wojciech Jakub Grzegorz",
            "Kowal Wiśn Zieliń Szymań Woźni Kamiń Lewand Dąbrow",
            "ski ska czyk ewski ak owicz"
        },
        {
            "NG",
            "Blessing Precious Chioma Ngozi Patience Joy Favour Osas",
            "Emeka Chidi Osaze Efosa Ikenna Godwin Sunday Festus",
            "Okon Igbin Osagi Eze Nwank Ogbe Iyam Uwai",
            "kwo edion e wo u or"
        },
        {
            "VN",
            "Linh Huong Thuy Lan Mai Phuong Trang Hoa",
            "Minh Tuan Dung Hung Quang Duc Long Nam",
            "Nguyen Tran Pham Hoang Vu Dang Bui Do",
            "_Thi _Van _ _Huu _Ngoc"
        },
        {
            "SY",
            "Rania Hiba Layla Nour Yasmin Fatima Maryam Samira",
            "Mohammed Ahmad Khaled Omar Yousef Mahmoud Hassan Ibrahim",
            "al_Khal al_Ham Had Dar Najj Sabb Mans Qas",
            "ed wi dad ar our im"
        },
        {
            "HU",
            "Katalin Zsuzsanna Erzsébet Boglárka Réka Tímea Viktória",
            "László Zoltán Gábor Attila Balázs Tamás Csaba",
            "Szab Kov Nag Tót Hor Lak Far Bal",
            "ó ács y h váth atos kas ogh"
        }
    };

    private static final String GIVEN_ENDS = "a ina ela ia e is o us in ek";

    private final Random random;
    private final List<LinkageData.Person> rows = new ArrayList<>();

    private LinkageRegion(long seed) {
        random = new Random(seed);
    }

    static LinkageData.DataSet of(int population, long seed) {
        LinkageRegion region = new LinkageRegion(seed);
        for (int person = 0; person < population; person++) {
            region.addPerson(person);
        }
        region.rows.sort((a, b) -> a.source().compareTo(b.source()));
        return new LinkageData.DataSet("region", region.rows, false);
    }

    private void addPerson(int person) {
        String[] country = COUNTRIES[random.nextInt(10) < 3 ? 0 : random.nextInt(COUNTRIES.length)];
        boolean woman = random.nextInt(100) < 72;
        String given = given(country[woman ? 1 : 2]);
        if (random.nextInt(3) == 0) {
            given += " " + given(country[woman ? 1 : 2]);
        }
        String family = family(country);
        int year = 2024 - 14 - (int) Math.min(50, Math.abs(random.nextGaussian()) * 14);
        String date = String.format(Locale.ROOT, "%d-%02d-%02d", year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        double visible = Math.exp(0.5 * random.nextGaussian());
        boolean reported = false;
        for (int source = 0; source < SOURCES.length; source++) {
            // What the police know reaches the prosecutor and the registration of victims more often.
            double chance = CHANCE[source] * visible * (reported && source < 4 ? 1.8 : 0.9);
            if (random.nextDouble() < chance) {
                reported |= source == 0;
                add(source, person, given, family.strip(), date, woman, country[0]);
                if (random.nextInt(25) == 0) {
                    add(source, person, given, family.strip(), date, woman, country[0]);
                }
            }
        }
    }

    // Most names are put together, so that they are many and nobody's.
    private String given(String names) {
        String name = oneOf(names);
        return random.nextInt(10) < 4 ? name : name.substring(0, name.length() - 1) + oneOf(GIVEN_ENDS);
    }

    private String family(String[] country) {
        String middle = random.nextInt(10) < 4 ? "" : oneOf(COUNTRIES[random.nextInt(COUNTRIES.length)][4]);
        return oneOf(country[3]).replace('_', ' ')
                + middle.replace("_", "")
                + oneOf(country[4]).replace('_', ' ');
    }

    private String oneOf(String words) {
        String[] parts = words.split(" ", -1);
        // The first are the commonest, as names are.
        int at = (int) (parts.length * Math.pow(random.nextDouble(), 1.5));
        return parts[at];
    }

    private void add(int source, int person, String given, String family, String date, boolean woman, String country) {
        double care = 0.02 + 0.006 * source;
        String first = random.nextDouble() < care ? slip(given) : given;
        String last = random.nextDouble() < care ? slip(family) : family;
        if (first.contains(" ") && random.nextDouble() < 0.3) {
            first = first.substring(0, first.indexOf(' '));
        }
        if (random.nextDouble() < care / 3) {
            String swapped = first;
            first = last;
            last = swapped;
        }
        if (random.nextDouble() < 0.004) {
            // Another name altogether: nobody can link this one.
            first = oneOf(COUNTRIES[1][1]);
            last = oneOf(COUNTRIES[1][3]) + "an";
        }
        String born = random.nextDouble() < care ? "" : date;
        if (!born.isEmpty() && random.nextDouble() < care / 2) {
            born = born.substring(0, 8) + String.format(Locale.ROOT, "%02d", 1 + random.nextInt(28));
        }
        String sex = random.nextDouble() < 0.01 ? "" : woman ? "F" : "M";
        String nationality = random.nextDouble() < 0.06 ? "" : country;
        rows.add(new LinkageData.Person(
                SOURCES[source], "r" + rows.size(), new Identity(first, "", last, born), sex, nationality, person));
    }

    private String slip(String text) {
        if (text.length() < 3) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }
}
