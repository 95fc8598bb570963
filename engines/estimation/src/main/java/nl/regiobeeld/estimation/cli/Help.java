package nl.regiobeeld.estimation.cli;

/** What {@code --help} says. */
final class Help {
    static final String TEXT = """
            Usage: ./regiobeeld estimate FILE [OPTIONS]

            Multiple systems estimation: how many persons are there, seen and unseen, given who was seen by which
            list? Prints a verdict: a range with its reservations, or a refusal with its reasons.

            FILE is CSV (comma, semicolon or tab; - for standard input), in one of two shapes:
              one row per capture history   a 0/1 column per list, the number of persons in the last column.
                                            Histories without a row have count 0. A count may be hidden: <5, 2-7, x
              one row per person            only 0/1 columns

            What is computed, on the same data under different assumptions:
              bic           log-linear Poisson models, extended maximum likelihood; the hierarchical model with the
                            lowest BIC (k ln n - 2 l) among ALL models up to the order, chosen again in every
                            bootstrap resample; percentile and BCa limits. The primary method
              stepwise      pairs added by Poisson tail probability, threshold 0.02; limits as above
              decomposable  average over all decomposable graphs, hyper-Dirichlet prior, closed form (3 to 6 lists)
              lcmcr         Dirichlet process mixture of latent classes, four chains, rank-normalised R-hat
              thresholding  all pairs with N(0,1) prior, those beyond two standard deviations kept

            Options
              --methods a,b      only these methods
              --order K          largest interaction in a model (default 3 up to six lists, 2 above)
              --bootstrap B      resamples (default 10000 up to six lists, 1000 above)
              --seed S           of all random numbers (default 1); same seed, same answer, on any number of threads
              --threads N        (default: all processors)
              --replicates FILE  use these resamples: one row each, a column h10010 per history
              --circumstances a  what you know of the lists and the counts cannot show: referral (lists feed or exclude
                                 each other), duplicates (persons not recognised across lists), open (persons or
                                 periods differ)
              --json [FILE]      the verdict as JSON, - or nothing for standard output
              --models FILE      every model scored: model, status, estimate, bic. Status 0 has an estimate,
                                 1 the likelihood has no maximum, 2 not identifiable, 3 both
              --svg [FILE]       a drawing of the panel

            Models are written by their largest terms, lists numbered in the order of the file: [123,14,34].

            Exit codes: 0 estimate, 1 refused, 2 bad input or usage, 3 internal error.
            """;

    private Help() {}
}
