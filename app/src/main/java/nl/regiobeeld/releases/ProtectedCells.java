package nl.regiobeeld.releases;

import java.util.List;
import java.util.Set;
import nl.regiobeeld.disclosure.Proof;

/**
 * What one audience may see, with the proof that nobody can compute more from it.
 *
 * @param cells every cell of the audience, hidden ones without a value
 * @param hidden the keys of the hidden cells
 */
record ProtectedCells(List<PublishedCell> cells, Set<CellKey> hidden, Proof proof) {}
