package nl.regiobeeld.web.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartRendererTest {

    private static final Boundaries BOUNDARIES = new ClasspathBoundaries();
    private static final Shelf SHELF = new Shelf();
    private static final ChartRenderer RENDERER = new ChartRenderer(BOUNDARIES, SHELF);
    private static final Map<String, String> DRAWN = new HashMap<>();

    @BeforeAll
    static void drawAll() {
        SampleCharts.all().forEach((name, spec) -> DRAWN.put(name, RENDERER.svg(spec)));
    }

    @AfterAll
    static void close() {
        RENDERER.close();
    }

    @Test
    void thePicturesOfAllSamplesAreAsApproved() throws IOException {
        for (var picture : DRAWN.entrySet()) {
            Approved.check(picture.getKey() + ".svg", picture.getValue().replace("><", ">\n<") + "\n");
        }
    }

    @Test
    void aPictureTellsItsMessageToThoseWhoDoNotSeeIt() {
        SampleCharts.all().forEach((name, spec) -> {
            Element svg = ChartSvg.parse(DRAWN.getOrDefault(name, "")).getDocumentElement();
            assertEquals("img", svg.getAttribute("role"));
            assertEquals("nl", svg.getAttribute("lang"));
            assertEquals(
                    spec.texts().title(),
                    svg.getElementsByTagName("title").item(0).getTextContent());
            String description = svg.getElementsByTagName("desc").item(0).getTextContent();
            assertTrue(description.contains(spec.texts().alternative()));
        });
    }

    @Test
    void aPictureNeedsNoPermissionAndFetchesNothing() {
        for (String svg : DRAWN.values()) {
            NodeList all = ChartSvg.parse(svg).getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                assertFalse(Set.of("style", "script", "image", "foreignObject").contains(element.getTagName()));
                assertFalse(element.hasAttribute("style") || element.hasAttribute("class"));
                String reference = element.getAttribute("xlink:href") + element.getAttribute("href");
                assertTrue(reference.isEmpty() || reference.startsWith("#"), reference);
            }
            assertFalse(svg.contains("NaN") || svg.contains("undefined"));
        }
    }

    @Test
    void chartsInOnePageShareNoNames() {
        Set<String> ids = new HashSet<>();
        for (String svg : DRAWN.values()) {
            NodeList all = ChartSvg.parse(svg).getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                String id = ((Element) all.item(i)).getAttribute("id");
                assertTrue(id.isEmpty() || ids.add(id), id);
            }
        }
    }

    @Test
    void noNumberButTheShownOnesStandsInAPictureWithHiddenValues() {
        String svg = DRAWN.getOrDefault("bars-across", "");
        List<String> words = new ArrayList<>();
        NodeList texts = ChartSvg.parse(svg).getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            words.add(texts.item(i).getTextContent());
        }
        words.removeAll(
                SampleCharts.forms().bars().stream().map(Bars.Bar::label).toList());
        assertEquals(List.of("31", "22", "12", "0", "[n] niet aangeleverd", "[g] te weinig om te tonen"), words);
    }

    @Test
    void aChartTakenAwayCarriesItsWarningAndSource() {
        String picture = RENDERER.picture(SampleCharts.forms(), SampleCharts.CREDITS);
        ChartSvg.parse(picture);
        assertTrue(picture.contains(">Fictieve demonstratiegegevens<"));
        assertTrue(picture.contains("Bron: aanleveringen"));
        assertTrue(picture.contains(SampleCharts.forms().texts().title()));
    }

    @Test
    void aPictureInPixelsIsTwiceAsFineAndNotEmpty() throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(RENDERER.png(SampleCharts.map(), SampleCharts.CREDITS)));
        assertEquals(2 * (ChartDocument.WIDTH + 56), image.getWidth());
        Set<Integer> colors = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            colors.add(image.getRGB(x, image.getHeight() / 2));
        }
        assertTrue(colors.contains(0xff000000 | Integer.parseInt(Palette.SURROUNDINGS.substring(1), 16)));
        assertTrue(colors.size() > 10);
    }

    @Test
    void whatIsKeptIsNotDrawnAgain() {
        try (ChartRenderer other = new ChartRenderer(BOUNDARIES, SHELF)) {
            assertEquals(DRAWN.get("map"), other.svg(SampleCharts.map()));
            assertFalse(other.holdsAnEngine());
        }
    }

    @Test
    void theEngineIsLetGoWhenNobodyDraws() throws InterruptedException {
        try (ChartRenderer brief = new ChartRenderer(BOUNDARIES, ChartStore.none(), Duration.ofMillis(1))) {
            brief.svg(SampleCharts.ages());
            while (brief.holdsAnEngine()) {
                Thread.sleep(1);
            }
            assertEquals(DRAWN.get("bars-upright"), brief.svg(SampleCharts.ages()));
        }
    }

    /** Keeps pictures as the database does. */
    private static final class Shelf implements ChartStore {
        private final Map<String, String> kept = new HashMap<>();

        @Override
        public Optional<String> find(String hash) {
            return Optional.ofNullable(kept.get(hash));
        }

        @Override
        public void save(String hash, String svg) {
            kept.putIfAbsent(hash, svg);
        }
    }
}
