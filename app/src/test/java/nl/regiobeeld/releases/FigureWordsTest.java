package nl.regiobeeld.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.regiobeeld.disclosure.Exposure;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

class FigureWordsTest {
    private final Theme theme = new Themes("classpath*:themes/*.yaml").get("mensenhandel");
    private final Texts texts = new Texts();
    private final Regions regions = new Regions(new DefaultResourceLoader(), "classpath:region/den-haag/");
    private final FigureWords dutch = new FigureWords(texts, Language.NL, theme, regions);
    private final FigureWords english = new FigureWords(texts, Language.EN, theme, regions);

    FigureWordsTest() throws IOException {}

    @Test
    void aFigureThatOpensIsNamedInTheWordsOfItsTheme() {
        assertThat(dutch.of(sum("victims|area=GM0546|form=labour|period=2023-Q2")))
                .isEqualTo("Geregistreerde slachtoffers, Leiden, Arbeidsuitbuiting, 2e kwartaal van 2023");
        assertThat(english.of(sum("reports|period=2022-2024|source=politie")))
                .startsWith("Registrations at partners, 2022 to 2024, ")
                .doesNotContain("politie|")
                .doesNotContain("=");
    }

    @Test
    void whoIsShownItAndSinceWhenItChangedIsSaidAsWell() {
        assertThat(english.of(sum("victims|period=2023 @ public")))
                .isEqualTo("Registered victims, 2023 (for everybody)");
        assertThat(english.of(sum("victims|period=2023 @ public-3")))
                .isEqualTo("Registered victims, 2023 (release 3 for everybody)");
        assertThat(english.of(sum("victims|period=2023 + since regional-2")))
                .isEqualTo("Registered victims, 2023: what was added since release 2 for professionals");
        assertThat(dutch.of(sum("victims|period=2023 - since regional-2")))
                .isEqualTo("Geregistreerde slachtoffers, 2023: wat eraf ging sinds vrijgave 2 voor professionals");
        assertThat(dutch.of(sum("all"))).isEqualTo("Alle cijfers");
    }

    @Test
    void everyKnowledgeHasItsWordsAndWhatToDoInBothLanguages() {
        for (Opening.How how : Opening.How.values()) {
            var opening = new Opening("victims|period=2023", how, how == Opening.How.SUPPLIER ? "comensha" : "");
            for (FigureWords words : new FigureWords[] {dutch, english}) {
                assertThat(words.how(opening)).isNotBlank().doesNotContain("{0}");
                assertThat(words.remedy(how)).endsWith(".");
            }
        }
    }

    @Test
    void aSupplierWhoCanFindAFigureOutIsNamed() {
        var exposure = new Exposure("reports|period=2023", Exposure.Kind.INSIDER, "comensha");
        Opening opening = Opening.found("professional", exposure, theme);

        assertThat(opening.how()).isEqualTo(Opening.How.SUPPLIER);
        assertThat(dutch.how(opening)).contains("CoMensha");
        assertThat(Opening.found(
                                "professional",
                                new Exposure("x", Exposure.Kind.INSIDER, "the only person of group 3"),
                                theme)
                        .how())
                .isEqualTo(Opening.How.OWN_CASE);
    }

    private static Opening sum(String figure) {
        return new Opening(figure, Opening.How.SUMS, "");
    }
}
