package nl.regiobeeld.guide;

import io.nayuki.qrcodegen.QrCode.Ecc;

/** An address as a square that a telephone reads. */
final class QrCode {
    /** White around it, as the standard asks. */
    private static final int MARGIN = 4;

    private QrCode() {}

    /**
     * The square as SVG.
     *
     * @param alternative what a screen reader says; no markup
     * @param millimetres its width and height
     */
    static String svg(String address, String alternative, int millimetres) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(address, Ecc.MEDIUM);
        int size = code.size + 2 * MARGIN;
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(',')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" alt="%s" style="width:%dmm;height:%dmm" viewBox="0 0 %d %d">\
                <rect width="%d" height="%d" fill="#ffffff"/><path d="%s" fill="#17262c"/></svg>""".formatted(alternative, millimetres, millimetres, size, size, size, size, path);
    }
}
