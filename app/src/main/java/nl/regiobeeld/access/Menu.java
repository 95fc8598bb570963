package nl.regiobeeld.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.MenuSource;
import nl.regiobeeld.web.Page;
import org.springframework.stereotype.Component;

/** The navigation of the person who looks: exactly what {@link AccessRules} lets that person open. */
@Component
class Menu implements MenuSource {
    private final SignedIn signedIn;
    private final Regions regions;

    Menu(SignedIn signedIn, Regions regions) {
        this.signedIn = signedIn;
        this.regions = regions;
    }

    @Override
    public List<Entry> menu() {
        var menu = new ArrayList<Entry>();
        menu.add(Entry.of("/meldwijzer", "access.menu.guide"));
        menu.add(Entry.of("/monitor", "access.menu.monitor"));
        menu.add(Entry.of("/rapporten", "access.menu.reports"));
        menu.add(Entry.of("/aanbod", "access.menu.offerings"));
        menu.add(Entry.of("/agenda", "access.menu.agenda"));
        menu.add(Entry.of("/plan", "access.menu.plan"));
        if (signedIn.find().isPresent()) {
            menu.add(Entry.of("/netwerk", "access.menu.network"));
        }
        if (signedIn.is(Role.SUPPLIER)) {
            menu.add(Entry.of("/aanleveren", "access.menu.deliver"));
            menu.add(Entry.of("/koppelvragen", "access.menu.questions"));
        }
        if (signedIn.is(Role.CHAIN_DIRECTOR) || signedIn.is(Role.COORDINATOR)) {
            menu.add(Entry.of("/uitvragen", "access.menu.rounds"));
            menu.add(Entry.of("/koppelen", "access.menu.linking"));
            menu.add(Entry.of("/vrijgaven", "access.menu.releases"));
        }
        if (signedIn.is(Role.COORDINATOR)) {
            menu.add(Entry.of("/post", "access.menu.mail"));
        }
        if (signedIn.find().isPresent()) {
            menu.add(Entry.of("/lijst", "access.menu.upkeep"));
        }
        return menu;
    }

    @Override
    public String region() {
        return regions.region().name();
    }

    @Override
    public Optional<Page.Reader> reader() {
        return signedIn.find()
                .map(account -> new Page.Reader(
                        account.name(),
                        regions.findOrganisation(account.organisation())
                                .map(organisation -> organisation.name())
                                .orElse(account.organisation())));
    }
}
