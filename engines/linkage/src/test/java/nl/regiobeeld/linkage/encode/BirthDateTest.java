package nl.regiobeeld.linkage.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDateTest {
    @ParameterizedTest
    @CsvSource({
        "1990-03-07,1990,3,7",
        "7-3-1990,1990,3,7",
        "07/03/1990,1990,3,7",
        "19900307,1990,3,7",
        "1990-03-07T00:00:00,1990,3,7",
        "00-00-1990,1990,0,0",
        "1990,1990,0,0",
        "1990-03,1990,3,0",
        "31-02-1990,1990,2,0",
        "29-02-2000,2000,2,29",
        "29-02-1900,1900,2,0",
        "1-13-1990,1990,0,0",
        "1-1-1900,0,0,0",
        "1900-01-01,0,0,0",
        "07-03-90,0,0,0",
        "17,0,0,0",
        "99999999,0,0,0",
        "onbekend,0,0,0",
        "'',0,0,0"
    })
    void onlyWhatIsPossibleIsRead(String written, int year, int month, int day) {
        assertEquals(new BirthDate(year, month, day), BirthDate.parse(written));
    }
}
