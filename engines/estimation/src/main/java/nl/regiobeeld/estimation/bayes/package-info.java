/** Bayesian estimates of the same number, which see the same data through other assumptions. */
@NullMarked
package nl.regiobeeld.estimation.bayes;

import org.jspecify.annotations.NullMarked;
