package nl.regiobeeld.linkage.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MatchKeysTest {
    @Test
    void aNameSpelledAnotherWayOrSwappedOrADateThatIsPartlyOffStillSharesAKey() {
        long[] keys = keys(1, "Youssef", "El Haddad", "1999-12-31");
        assertTrue(shared(keys, keys(1, "Youssef", "Hadad", "1999-12-31")) >= 4);
        assertTrue(shared(keys, keys(1, "Haddad", "Youssef", "1999-12-31")) >= 2);
        assertTrue(shared(keys, keys(1, "Youssef", "Haddad", "1999-12-13")) >= 1);
        assertTrue(shared(keys, keys(1, "Youssef", "Haddad", "1998-12-31")) >= 1);
    }

    @Test
    void strangersAndOtherSecretsShareNone() {
        long[] keys = keys(1, "Youssef", "El Haddad", "1999-12-31");
        assertEquals(0, shared(keys, keys(1, "Ioana", "Popescu", "1987-03-02")));
        assertEquals(0, shared(keys, keys(2, "Youssef", "El Haddad", "1999-12-31")));
    }

    @Test
    void whatIsMissingGivesNoKey() {
        assertEquals(1, given(keys(1, "Youssef", "Haddad", "1999-00-00")));
        assertArrayEquals(new long[MatchKeys.COUNT], keys(1, "Youssef", "", ""));
        assertEquals(MatchKeys.COUNT, given(keys(1, "Youssef", "Haddad", "1999-12-31")));
    }

    @Test
    void lettersOfEveryAlphabetCountAndLongNamesAreCutNotRefused() {
        assertNotEquals(keys(1, "王明", "李华", "1999-12-31")[1], keys(1, "陈伟", "刘洋", "1999-12-31")[1]);
        long[] keys = keys(1, "Bcdfglmnprstvxbcdfglmnprst", "Haddad", "1999-12-31");
        assertEquals(MatchKeys.COUNT, given(keys));
    }

    @Test
    void whatWasReadBeforeGivesTheSameKeysAgain() {
        Encoder encoder = Fixtures.encoder(1, Hardening.DIFFUSION_8);
        MatchKeys matchKeys = new MatchKeys(Fixtures.secret(1), encoder.parameters());
        Identity person = new Identity("Youssef", "el", "Haddad", "1999-12-31");
        assertArrayEquals(matchKeys.of(encoder.known(person)), matchKeys.of(encoder.known(person)));
    }

    private static long[] keys(int secret, String given, String surname, String date) {
        Encoder encoder = Fixtures.encoder(secret, Hardening.DIFFUSION_8);
        MatchKeys matchKeys = new MatchKeys(Fixtures.secret(secret), encoder.parameters());
        return matchKeys.of(encoder.known(new Identity(given, "", surname, date)));
    }

    private static int shared(long[] some, long[] others) {
        int shared = 0;
        for (int i = 0; i < some.length; i++) {
            shared += some[i] != 0 && some[i] == others[i] ? 1 : 0;
        }
        return shared;
    }

    private static long given(long[] keys) {
        return Arrays.stream(keys).filter(key -> key != 0).count();
    }
}
