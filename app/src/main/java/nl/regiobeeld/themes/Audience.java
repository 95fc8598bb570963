package nl.regiobeeld.themes;

/** For whom a release is made. The public sees a subset of what signed-in professionals of the region see. */
public enum Audience {
    REGIONAL,
    PUBLIC
}
