package nl.regiobeeld.guide;

import java.util.Set;
import nl.regiobeeld.web.Words;

/**
 * One situation and the answers for which it holds. An answer of the guide is made of the steps of all routes that hold.
 *
 * @param order routes with a lower number come first
 * @param scenarios the ways of organising it belongs to: see {@link Scenario}
 */
record Route(String id, Words title, int order, Set<Scenario> scenarios, Condition condition, Validity validity) {}
