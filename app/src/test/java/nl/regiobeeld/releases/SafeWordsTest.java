package nl.regiobeeld.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.regiobeeld.estimation.Method;
import nl.regiobeeld.estimation.Refusal;
import nl.regiobeeld.estimation.Remark;
import nl.regiobeeld.estimation.Statement;
import nl.regiobeeld.estimation.Warning;
import nl.regiobeeld.estimation.Wording;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import org.junit.jupiter.api.Test;

class SafeWordsTest {
    private final Texts texts = new Texts();

    SafeWordsTest() throws IOException {}

    @Test
    void everythingTheEngineCanSayHasATextThatItsPublishedValuesFill() {
        var all = new ArrayList<Wording>();
        all.addAll(List.of(Refusal.values()));
        all.addAll(List.of(Warning.values()));
        all.addAll(List.of(Statement.values()));
        for (Wording wording : all) {
            Size.Said said = SafeWords.of(new Remark(wording, List.of("bic", "20", "30", "40")));
            int values = said.numbers().size() + (said.method().isEmpty() ? 0 : 1);
            for (Language language : Language.values()) {
                String text = texts.text(language, said.key());
                for (int value = 0; value < 5; value++) {
                    assertEquals(value < values, text.contains("{" + value + "}"), said.key() + " " + language);
                }
            }
        }
    }

    @Test
    void everyMethodHasAName() {
        for (Method method : Method.values()) {
            assertTrue(texts.has("estimation.method." + method.code()), method.code());
        }
    }

    @Test
    void neitherListsNorCountsOfListsLeave() {
        List<Size.Said> said = SafeWords.of(List.of(
                Remark.of(Warning.ZERO_OVERLAP, "politie and shop", "politie:shop"),
                Remark.of(Warning.ZERO_OVERLAP, "om and shop", "om:shop"),
                Remark.of(Warning.WEAK_LIST, "shop", 3L),
                Remark.of(Warning.INCONSISTENT, "shop", 31L, 44.0, 1.4)));

        assertEquals(3, said.size());
        said.forEach(one -> assertEquals(List.of(), one.numbers(), one.key()));
    }

    @Test
    void totalsAreRoundedToTens() {
        assertEquals(
                List.of(100.0, 110.0),
                SafeWords.of(Remark.of(Statement.SENSITIVITY, 102.4, 113.8, 103.0))
                        .numbers());
        assertEquals(new Size.Range(100, 120), SizeEstimation.outward(103.2, 110.1));
    }
}
