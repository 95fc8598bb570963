/**
 * Charts: what a room says ({@link nl.regiobeeld.web.charts.ChartSpec}), how it is drawn
 * ({@link nl.regiobeeld.web.charts.ChartDocument}, the same for browser and server), and the picture of it
 * ({@link nl.regiobeeld.web.charts.ChartRenderer}).
 */
@NullMarked
@NamedInterface("charts")
package nl.regiobeeld.web.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
