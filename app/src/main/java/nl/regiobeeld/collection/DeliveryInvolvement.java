package nl.regiobeeld.collection;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Involvement;
import nl.regiobeeld.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For which themes a partner delivers figures: that it is asked, never what it delivered. */
@Component
@Order(40)
class DeliveryInvolvement implements Involvement {
    private final Rounds rounds;
    private final Themes themes;
    private final SignedIn signedIn;

    DeliveryInvolvement(Rounds rounds, Themes themes, SignedIn signedIn) {
        this.rounds = rounds;
        this.themes = themes;
        this.signedIn = signedIn;
    }

    @Override
    public List<Part> of(Page page, String organisation) {
        boolean directs = signedIn.is(Role.CHAIN_DIRECTOR) || signedIn.is(Role.COORDINATOR);
        // Of every theme the round that closes last.
        var last = new LinkedHashMap<String, Round>();
        rounds.of(organisation).stream()
                .sorted(Comparator.comparing(Round::closesOn).reversed())
                .forEach(round -> last.putIfAbsent(round.theme(), round));
        return List.of(new Part(
                page.t("collection.organisation"),
                last.values().stream()
                        .map(round -> new Line(
                                themes.find(round.theme())
                                        .map(theme -> page.t(theme.name()))
                                        .orElse(round.theme()),
                                directs ? "/uitvragen/" + round.id() : "",
                                page.t("collection.organisation-round", round.title(), round.closesOn())))
                        .toList(),
                page.t("collection.organisation-nothing")));
    }
}
