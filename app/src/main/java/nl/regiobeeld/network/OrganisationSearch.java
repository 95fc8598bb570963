package nl.regiobeeld.network;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.regiobeeld.entries.Findable;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import org.springframework.stereotype.Component;

/** The pages of partners, for the search of who is signed in. */
@Component
class OrganisationSearch implements Findable {
    private final Regions regions;
    private final Texts texts;

    OrganisationSearch(Regions regions, Texts texts) {
        this.regions = regions;
        this.texts = texts;
    }

    @Override
    public String source() {
        return "network";
    }

    @Override
    public List<Found> pages() {
        return regions.organisations().stream()
                .flatMap(organisation -> Stream.of(Language.values())
                        .map(language -> new Found(
                                organisation.address(),
                                language,
                                organisation.name(),
                                texts.text(
                                        language,
                                        "network.organisation.kind."
                                                + organisation
                                                        .kind()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-')),
                                Readers.SIGNED_IN)))
                .toList();
    }
}
