package nl.regiobeeld.releases;

import java.util.List;

/**
 * One attack on a release before it was sealed, and what came of it. Stored with the release; holds no figure.
 *
 * @param attacker who: {@code professional} sees both audiences' releases, {@code public} the public ones
 * @param knowledge the releases that were laid beside it, such as {@code regional-2}
 * @param figures everything that this attacker is shown, hidden ones included
 * @param hidden figures that are not shown exactly
 * @param insiders persons who were assumed to know their own case
 * @param method how was computed, and how exactly
 * @param exactlyComputable hidden figures that could be computed
 * @param singleInteger hidden figures for which one whole number was possible
 * @param insiderExposed figures that a person who knows her own case could compute
 * @param underProtected figures that are open in any way
 */
public record Attack(
        String attacker,
        List<String> knowledge,
        int figures,
        int hidden,
        int insiders,
        String method,
        int exactlyComputable,
        int singleInteger,
        int insiderExposed,
        int underProtected) {
    public Attack {
        knowledge = List.copyOf(knowledge);
    }

    public boolean isSafe() {
        return underProtected == 0;
    }
}
