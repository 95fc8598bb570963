package nl.regiobeeld.web.charts;

import java.util.Optional;

/** Where drawn charts are kept. A chart of a release never changes, so neither does its picture. */
public interface ChartStore {

    /** The picture kept under this hash. */
    Optional<String> find(String hash);

    /** Keeps a picture; keeping the same one again changes nothing. */
    void save(String hash, String svg);

    /** Keeps nothing: for tests and for use without a database. */
    static ChartStore none() {
        return new ChartStore() {
            @Override
            public Optional<String> find(String hash) {
                return Optional.empty();
            }

            @Override
            public void save(String hash, String svg) {}
        };
    }
}
