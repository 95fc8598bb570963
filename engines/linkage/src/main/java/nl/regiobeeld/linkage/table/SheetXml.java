package nl.regiobeeld.linkage.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the XML that spreadsheets are made of, piece by piece: elements, attributes and text. Names are without their prefix.
 * Document types and entities of one's own are refused. Written here because a browser build has no XML reader.
 */
final class SheetXml {
    interface Visitor {
        void start(String name, Map<String, String> attributes);

        void text(String text);

        void end(String name);
    }

    private static final int LONGEST_REFERENCE = 10;

    private final String xml;
    private final Visitor visitor;
    private final List<String> open = new ArrayList<>();
    private int at;

    private SheetXml(String xml, Visitor visitor) {
        this.xml = xml;
        this.visitor = visitor;
    }

    static void walk(byte[] part, Visitor visitor) throws IOException {
        new SheetXml(decoded(part), visitor).walk();
    }

    private static String decoded(byte[] part) {
        boolean utf16 = part.length > 1 && (part[0] & 0xFF) + (part[1] & 0xFF) == 0xFE + 0xFF;
        String text = new String(part, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void walk() throws IOException {
        while (at < xml.length()) {
            if (xml.charAt(at) == '<') {
                markup();
            } else {
                int end = xml.indexOf('<', at);
                int until = end < 0 ? xml.length() : end;
                if (!open.isEmpty()) {
                    visitor.text(plain(at, until));
                }
                at = until;
            }
        }
        if (!open.isEmpty()) {
            throw unreadable();
        }
    }

    private void markup() throws IOException {
        if (xml.startsWith("<?", at)) {
            at = after("?>");
        } else if (xml.startsWith("<!--", at)) {
            at = after("-->");
        } else if (xml.startsWith("<![CDATA[", at)) {
            int end = after("]]>");
            visitor.text(xml.substring(at + 9, end - 3));
            at = end;
        } else if (xml.startsWith("</", at)) {
            int end = after(">");
            String name = local(xml.substring(at + 2, end - 1).strip());
            if (open.isEmpty() || !open.removeLast().equals(name)) {
                throw unreadable();
            }
            visitor.end(name);
            at = end;
        } else {
            element();
        }
    }

    private int after(String sign) throws IOException {
        int found = xml.indexOf(sign, at);
        if (found < 0) {
            throw unreadable();
        }
        return found + sign.length();
    }

    private void element() throws IOException {
        at++;
        String name = local(name());
        Map<String, String> attributes = new HashMap<>();
        while (true) {
            skipBlanks();
            if (xml.startsWith("/>", at)) {
                at += 2;
                visitor.start(name, attributes);
                visitor.end(name);
                return;
            }
            if (xml.startsWith(">", at)) {
                at++;
                visitor.start(name, attributes);
                open.add(name);
                return;
            }
            attribute(attributes);
        }
    }

    private void attribute(Map<String, String> attributes) throws IOException {
        String name = local(name());
        skipBlanks();
        expect('=');
        skipBlanks();
        char quote = at < xml.length() ? xml.charAt(at) : ' ';
        if (quote != '"' && quote != '\'') {
            throw unreadable();
        }
        int end = xml.indexOf(quote, at + 1);
        if (end < 0) {
            throw unreadable();
        }
        attributes.put(name, plain(at + 1, end));
        at = end + 1;
    }

    private void expect(char sign) throws IOException {
        if (at >= xml.length() || xml.charAt(at) != sign) {
            throw unreadable();
        }
        at++;
    }

    private String name() throws IOException {
        int start = at;
        while (at < xml.length() && isNameSign(xml.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw unreadable();
        }
        return xml.substring(start, at);
    }

    private static boolean isNameSign(char c) {
        return c > ' ' && "<>/=\"'!?&".indexOf(c) < 0;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private void skipBlanks() {
        while (at < xml.length() && xml.charAt(at) <= ' ') {
            at++;
        }
    }

    private String plain(int start, int end) throws IOException {
        int reference = xml.indexOf('&', start);
        if (reference < 0 || reference >= end) {
            return xml.substring(start, end);
        }
        StringBuilder text = new StringBuilder();
        int from = start;
        while (reference >= 0 && reference < end) {
            int stop = xml.indexOf(';', reference);
            if (stop < 0 || stop >= end || stop - reference > LONGEST_REFERENCE) {
                throw unreadable();
            }
            text.append(xml, from, reference);
            text.appendCodePoint(referred(xml.substring(reference + 1, stop)));
            from = stop + 1;
            reference = xml.indexOf('&', from);
        }
        return text.append(xml, from, end).toString();
    }

    private static int referred(String reference) throws IOException {
        switch (reference) {
            case "lt":
                return '<';
            case "gt":
                return '>';
            case "amp":
                return '&';
            case "quot":
                return '"';
            case "apos":
                return '\'';
            default:
                boolean hex = reference.startsWith("#x");
                int code = reference.startsWith("#") ? number(reference.substring(hex ? 2 : 1), hex ? 16 : 10, -1) : -1;
                if (code < 0 || code > 0x10FFFF) {
                    throw unreadable();
                }
                return code;
        }
    }

    static int number(String text, int otherwise) {
        return number(text, 10, otherwise);
    }

    private static int number(String text, int radix, int otherwise) {
        try {
            return Integer.parseInt(text, radix);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static IOException unreadable() {
        return new IOException("Not a readable spreadsheet");
    }
}
