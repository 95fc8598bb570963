package nl.regiobeeld.linkage.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class KeyedTest {
    @Test
    void theDigestIsSha256ForEveryLengthAroundABlock() throws GeneralSecurityException {
        Random random = new Random(1);
        MessageDigest reference = MessageDigest.getInstance("SHA-256");
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertArrayEquals(reference.digest(bytes), Sha256.of(bytes));
        }
    }

    @Test
    void theCodeIsHmacSha256() throws GeneralSecurityException {
        Random random = new Random(2);
        for (int length = 1; length < 150; length += 7) {
            byte[] key = new byte[length];
            byte[] message = new byte[3 * length];
            random.nextBytes(key);
            random.nextBytes(message);
            Mac reference = Mac.getInstance("HmacSHA256");
            reference.init(new SecretKeySpec(key, "HmacSHA256"));
            assertArrayEquals(reference.doFinal(message), new Keyed(key).mac(message));
        }
    }

    @Test
    void aDerivedKeyIsTheFirstBlockOfHkdf() throws GeneralSecurityException {
        byte[] secret = {1, 2, 3};
        Mac extract = Mac.getInstance("HmacSHA256");
        extract.init(new SecretKeySpec(Keyed.utf8("salt"), "HmacSHA256"));
        byte[] pseudoRandomKey = extract.doFinal(secret);
        Mac expand = Mac.getInstance("HmacSHA256");
        expand.init(new SecretKeySpec(pseudoRandomKey, "HmacSHA256"));
        expand.update(Keyed.utf8("info"));
        byte[] key = expand.doFinal(new byte[] {1});
        byte[] message = Keyed.utf8("message");
        assertArrayEquals(
                new Keyed(key).mac(message),
                Keyed.derive(secret, "salt", "info").mac(message));
    }

    @Test
    void aStreamUsesEveryPositionAboutEquallyOften() {
        Keyed.Stream stream = new Keyed(new byte[] {7}).stream("text");
        int[] counts = new int[16];
        for (int i = 0; i < 16_000; i++) {
            counts[stream.next(1024) / 64]++;
        }
        for (int count : counts) {
            assertEquals(1000, count, 130);
        }
    }
}
