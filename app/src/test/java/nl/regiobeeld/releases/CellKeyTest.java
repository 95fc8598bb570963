package nl.regiobeeld.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CellKeyTest {
    @Test
    void aKeyIsReadAsItIsWritten() {
        CellKey key = CellKey.of("victims", "2023").with("form", "labour").in("GM0518", "RDH");

        assertEquals("victims|area=GM0518|form=labour|period=2023", key.text());
        assertEquals(key, CellKey.parse(key.text()));
    }

    @Test
    void theRegionItselfIsTheTotal() {
        assertEquals(
                "victims|period=2023",
                CellKey.parse("victims|area=VR15|period=2023").in("RDH", "RDH").text());
    }
}
