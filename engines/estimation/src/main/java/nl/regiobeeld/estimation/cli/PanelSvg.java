package nl.regiobeeld.estimation.cli;

import java.util.List;
import nl.regiobeeld.estimation.Numbers;
import nl.regiobeeld.estimation.PanelMember;
import nl.regiobeeld.estimation.Range;
import nl.regiobeeld.estimation.Remark;
import nl.regiobeeld.estimation.Verdict;

/** The panel as a drawing: the headline range as a band, each method as a point with its 95 % limits. */
final class PanelSvg {
    private static final int WIDTH = 760;
    private static final int LEFT = 130;
    private static final int RIGHT = 30;
    private static final int TOP = 64;
    private static final int ROW = 34;

    private final StringBuilder svg = new StringBuilder();
    private final double low;
    private final double high;

    private PanelSvg(double low, double high) {
        this.low = low;
        this.high = high;
    }

    static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Estimate estimate -> {
                double low = (double) estimate.overlaps().observed();
                yield new PanelSvg(low, Math.max(estimate.outerRange().high(), low * 1.1)).panel(estimate);
            }
            case Verdict.Refused refused -> new PanelSvg(0, 1).refusal(refused.reasons());
        };
    }

    private String panel(Verdict.Estimate estimate) {
        List<PanelMember> panel = estimate.panel();
        int height = TOP + ROW * panel.size() + 60;
        Range range = estimate.range();
        String title = "Between " + Numbers.readable(Math.rint(range.low())) + " and "
                + Numbers.readable(Math.rint(range.high())) + " persons";
        open(
                height,
                title,
                "Estimates of the number of persons by method, with 95 % limits; "
                        + Numbers.readable(estimate.overlaps().observed()) + " persons observed.");
        double from = x(range.low());
        svg.append("<rect x=\"")
                .append(round(from))
                .append("\" y=\"")
                .append(TOP - 8)
                .append("\" width=\"");
        svg.append(round(Math.max(1, x(range.high()) - from)))
                .append("\" height=\"")
                .append(ROW * panel.size() + 8);
        svg.append("\" fill=\"#dbe6f3\"/>\n");
        axis(TOP + ROW * panel.size());
        for (int i = 0; i < panel.size(); i++) {
            member(panel.get(i), TOP + ROW * i + ROW / 2.0);
        }
        return svg.append("</svg>\n").toString();
    }

    private String refusal(List<Remark> reasons) {
        open(TOP + 24 * reasons.size() + 10, "No estimate", "Why no estimate can be made of the number of persons.");
        for (int i = 0; i < reasons.size(); i++) {
            text(20, TOP + 24.0 * i + 8, "start", 12, reasons.get(i).text());
        }
        return svg.append("</svg>\n").toString();
    }

    private void open(int height, String title, String description) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(WIDTH)
                .append("\" height=\"");
        svg.append(height).append("\" viewBox=\"0 0 ").append(WIDTH).append(' ').append(height);
        svg.append("\" role=\"img\" font-family=\"sans-serif\" fill=\"#1a1a1a\">\n<title>")
                .append(escaped(title));
        svg.append("</title>\n<desc>").append(escaped(description)).append("</desc>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        text(20, 26, "start", 17, title);
        text(20, 46, "start", 12, description);
    }

    private void member(PanelMember member, double y) {
        text(LEFT - 12, y + 4, "end", 13, member.method().code());
        if (member instanceof PanelMember.Unavailable unavailable) {
            text(
                    LEFT + 4,
                    y + 4,
                    "start",
                    12,
                    "no answer: " + unavailable.reason().code());
            return;
        }
        Range limits = member.range95();
        svg.append("<line x1=\"")
                .append(round(x(limits.low())))
                .append("\" x2=\"")
                .append(round(x(limits.high())));
        svg.append("\" y1=\"").append(round(y)).append("\" y2=\"").append(round(y));
        svg.append("\" stroke=\"#1f4e79\" stroke-width=\"3\"/>\n");
        if (!Double.isNaN(member.estimate())) {
            svg.append("<circle cx=\"")
                    .append(round(x(member.estimate())))
                    .append("\" cy=\"")
                    .append(round(y));
            svg.append("\" r=\"6\" fill=\"#1f4e79\"/>\n");
            text(x(member.estimate()), y - 9, "middle", 11, Numbers.readable(Math.rint(member.estimate())));
        }
    }

    private void axis(double y) {
        svg.append("<line x1=\"")
                .append(LEFT)
                .append("\" x2=\"")
                .append(WIDTH - RIGHT)
                .append("\" y1=\"");
        svg.append(round(y)).append("\" y2=\"").append(round(y)).append("\" stroke=\"#595959\"/>\n");
        double last = -100;
        for (double power = Math.pow(10, Math.floor(Math.log10(low))); power <= high; power *= 10) {
            for (int factor : new int[] {1, 2, 5}) {
                double value = power * factor;
                if (value >= low && value <= high && x(value) - last > 50) {
                    last = x(value);
                    svg.append("<line x1=\"")
                            .append(round(last))
                            .append("\" x2=\"")
                            .append(round(last));
                    svg.append("\" y1=\"").append(round(y)).append("\" y2=\"").append(round(y + 5));
                    svg.append("\" stroke=\"#595959\"/>\n");
                    text(last, y + 20, "middle", 11, Numbers.readable(value));
                }
            }
        }
        text((LEFT + WIDTH - RIGHT) / 2.0, y + 44, "middle", 12, "persons, seen and unseen (logarithmic scale)");
    }

    private double x(double value) {
        double share = Math.log(Math.clamp(value, low, high) / low) / Math.log(high / low);
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private void text(double x, double y, String anchor, int size, String content) {
        svg.append("<text x=\"")
                .append(round(x))
                .append("\" y=\"")
                .append(round(y))
                .append("\" text-anchor=\"");
        svg.append(anchor).append("\" font-size=\"").append(size).append("\">").append(escaped(content));
        svg.append("</text>\n");
    }

    private static double round(double value) {
        return Math.rint(value * 10) / 10;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
