package nl.regiobeeld.releases;

/** Said when the two releases of one moment are sealed, within their transaction. */
public record ReleaseSealed(long regional, long open) {}
