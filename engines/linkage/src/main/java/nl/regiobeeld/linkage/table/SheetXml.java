package nl.regiobeeld.linkage.table;

import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML piece by piece, without document types or anything outside the file. */
final class SheetXml {
    private static final XMLInputFactory FACTORY = factory();

    private SheetXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    interface Visitor {
        void visit(int event, XMLStreamReader xml) throws XMLStreamException;
    }

    static void walk(byte[] part, Visitor visitor) throws IOException {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(Spreadsheet.stream(part));
            while (xml.hasNext()) {
                visitor.visit(xml.next(), xml);
            }
        } catch (XMLStreamException e) {
            throw new IOException("Not a readable spreadsheet", e);
        }
    }

    static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
