package nl.regiobeeld.web.charts;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes a clean, accessible picture of what ECharts wrote: a title and a description, no style sheet, no script, nothing
 * from elsewhere, names that do not clash with another chart in the same page, and text placed on its baseline, since not
 * every program that shows SVG knows {@code dominant-baseline}.
 */
final class ChartSvg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Pattern DECLARATION = Pattern.compile("\\s*([a-z-]+)\\s*:\\s*([^;]+);?");
    private static final Pattern REFERENCE = Pattern.compile("url\\(#([^)]+)\\)");
    private static final Pattern COUNTER = Pattern.compile("^zr\\d+-");
    private static final Pattern PIXELS = Pattern.compile("([\\d.]+)px");

    private final Document document;
    private final String prefix;

    private ChartSvg(Document document, String prefix) {
        this.document = document;
        this.prefix = prefix;
    }

    static String clean(String drawn, ChartTexts texts) {
        Document document = parse(drawn);
        String prefix = texts.id() + "-";
        new ChartSvg(document, prefix).clean(document.getDocumentElement());
        describe(document, texts, prefix);
        return write(document);
    }

    private void clean(Element element) {
        element.removeAttribute("class");
        element.removeAttribute("pointer-events");
        for (String name : names(element)) {
            if (name.startsWith("ecmeta")) {
                element.removeAttribute(name);
            } else {
                element.setAttribute(name, prefixed(name, element.getAttribute(name)));
            }
        }
        spread(element);
        if (element.getTagName().equals("text")) {
            placeOnBaseline(element);
            putHaloBelow(element);
        }
        for (Node child : children(element)) {
            switch (child) {
                case Element style when style.getTagName().equals("style") -> element.removeChild(style);
                case Element unseen when isUnseen(unseen) -> element.removeChild(unseen);
                case Element other -> clean(other);
                default -> {}
            }
        }
    }

    private String prefixed(String name, String value) {
        if (name.equals("id")) {
            return ownName(value);
        }
        if (name.equals("xlink:href") && value.startsWith("#")) {
            return "#" + ownName(value.substring(1));
        }
        Matcher reference = REFERENCE.matcher(value);
        return reference.replaceAll(found -> "url(#" + Matcher.quoteReplacement(ownName(found.group(1))) + ")");
    }

    /** ECharts names parts by the number of the drawing since its start; the same chart must always be the same text. */
    private String ownName(String name) {
        return prefix + COUNTER.matcher(name).replaceFirst("");
    }

    /** A shape that is not seen: ECharts lays them under text to catch the pointer. */
    private static boolean isUnseen(Element element) {
        return element.getTagName().equals("path")
                && element.getAttribute("fill").equals("none")
                && !element.hasAttribute("stroke");
    }

    /** Turns a style attribute into presentation attributes, which need no permission in a content security policy. */
    private static void spread(Element element) {
        if (!element.hasAttribute("style")) {
            return;
        }
        Matcher declaration = DECLARATION.matcher(element.getAttribute("style"));
        element.removeAttribute("style");
        while (declaration.find()) {
            String property = declaration.group(1);
            if (property.startsWith("font-") || property.equals("stroke") || property.equals("fill")) {
                element.setAttribute(property, declaration.group(2).trim());
            }
        }
    }

    private static void placeOnBaseline(Element text) {
        text.removeAttribute("xml:space");
        String baseline = text.getAttribute("dominant-baseline");
        text.removeAttribute("dominant-baseline");
        if (baseline.equals("central") || baseline.equals("middle")) {
            Matcher size = PIXELS.matcher(text.getAttribute("font-size"));
            double pixels = size.find() ? Double.parseDouble(size.group(1)) : 12;
            double y = text.hasAttribute("y") ? Double.parseDouble(text.getAttribute("y")) : 0;
            text.setAttribute("y", Double.toString(Math.round((y + FontMetrics.MIDDLE * pixels) * 100) / 100.0));
        }
    }

    /** Draws the outline of a text as a text of its own below it: paint-order, which would do that, is not known everywhere. */
    private static void putHaloBelow(Element text) {
        String order = text.getAttribute("paint-order");
        text.removeAttribute("paint-order");
        if (order.startsWith("stroke")) {
            Element halo = (Element) text.cloneNode(true);
            halo.setAttribute("fill", text.getAttribute("stroke"));
            halo.setAttribute("stroke-linejoin", "round");
            halo.setAttribute("aria-hidden", "true");
            text.getParentNode().insertBefore(halo, text);
            text.removeAttribute("stroke");
            text.removeAttribute("stroke-width");
        }
    }

    private static void describe(Document document, ChartTexts texts, String prefix) {
        Element svg = document.getDocumentElement();
        svg.removeAttribute("baseProfile");
        svg.removeAttribute("version");
        svg.setAttribute("role", "img");
        svg.setAttribute("lang", texts.language().getLanguage());
        svg.setAttribute("aria-labelledby", prefix + "title " + prefix + "desc");
        Element title = document.createElementNS(NAMESPACE, "title");
        title.setAttribute("id", prefix + "title");
        title.setTextContent(texts.title());
        Element description = document.createElementNS(NAMESPACE, "desc");
        description.setAttribute("id", prefix + "desc");
        description.setTextContent(texts.measure() + ". " + texts.alternative());
        svg.insertBefore(description, svg.getFirstChild());
        svg.insertBefore(title, description);
    }

    static Document parse(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalStateException("ECharts wrote what is not SVG", broken);
        }
    }

    private static String write(Document document) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException("A document that cannot be written", impossible);
        }
    }

    private static List<String> names(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            names.add(attributes.item(i).getNodeName());
        }
        return names;
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }
}
