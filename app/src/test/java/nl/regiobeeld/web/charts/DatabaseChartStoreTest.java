package nl.regiobeeld.web.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import nl.regiobeeld.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseChartStoreTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    private final TestDatabase test = TestDatabase.migrated();
    private final ChartStore store = new DatabaseChartStore(JdbcClient.create(test.dataSource()));

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aPictureIsKeptAsItWasFirstDrawn() {
        assertEquals(Optional.empty(), store.find(HASH));
        store.save(HASH, "<svg>eerst</svg>");
        store.save(HASH, "<svg>later</svg>");
        assertEquals(Optional.of("<svg>eerst</svg>"), store.find(HASH));
    }

    @Test
    void onlyPicturesUnderAHashAreKept() {
        assertThrows(DataIntegrityViolationException.class, () -> store.save("kaart", "<svg/>"));
        assertThrows(DataIntegrityViolationException.class, () -> store.save(HASH, "geen plaatje"));
    }
}
