/** Runs each engine on its workloads and prints the figures beside the reference figures. */
@NullMarked
package nl.regiobeeld.benchmarks;

import org.jspecify.annotations.NullMarked;
