package nl.regiobeeld.network;

import java.util.Arrays;

/** What contacts, needs and visits are about: the themes of the cooperation, and the cooperation itself. */
public enum Subject {
    HUMAN_TRAFFICKING("mensenhandel"),
    ONLINE_CRIME("online-criminaliteit"),
    UNREST("maatschappelijk-ongenoegen"),
    COOPERATION("samenwerking");

    private final String code;

    Subject(String code) {
        this.code = code;
    }

    /** In addresses, files and the database. */
    public String code() {
        return code;
    }

    static String[] codes() {
        return Arrays.stream(values()).map(Subject::code).toArray(String[]::new);
    }
}
