package nl.regiobeeld.offerings;

import java.util.List;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.region.OrganisationKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Involvement;
import nl.regiobeeld.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a municipality runs of the offer. */
@Component
@Order(10)
class OfferingInvolvement implements Involvement {
    private final Entries entries;
    private final OfferingKind kind;
    private final Uses uses;
    private final Speaking speaking;
    private final Regions regions;

    OfferingInvolvement(Entries entries, OfferingKind kind, Uses uses, Speaking speaking, Regions regions) {
        this.entries = entries;
        this.kind = kind;
        this.uses = uses;
        this.speaking = speaking;
        this.regions = regions;
    }

    @Override
    public List<Part> of(Page page, String organisation) {
        return regions
                .findOrganisation(organisation)
                .filter(partner -> partner.kind() == OrganisationKind.MUNICIPALITY)
                .flatMap(partner -> partner.area())
                .map(municipality -> new Part(
                        page.t("offerings.organisation"),
                        uses.usedBy(municipality).stream()
                                .flatMap(id -> entries.find(kind, id).stream())
                                .filter(entry -> speaking.maySee(kind, entry))
                                .map(entry -> new Line(
                                        entry.title(), kind.address(entry), speaking.line(page, kind, entry, "kind")))
                                .toList(),
                        page.t("offerings.organisation-nothing")))
                .stream()
                .toList();
    }
}
