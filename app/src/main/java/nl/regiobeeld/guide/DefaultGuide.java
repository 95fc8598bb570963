package nl.regiobeeld.guide;

import java.util.List;
import nl.regiobeeld.entries.DefaultContent;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.region.Regions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of the guide, in the order in which they refer to each other. */
@Configuration(proxyBeanMethods = false)
class DefaultGuide {
    /** Contacts refer to each other: what refers to what is not there yet comes in the next pass. */
    @Bean
    DefaultContent guideContacts(ReportingContactKind contacts, Entries entries, Regions regions) {
        return contacts(10, contacts, entries, regions);
    }

    @Bean
    DefaultContent guideContactsThatRefer(ReportingContactKind contacts, Entries entries, Regions regions) {
        return contacts(11, contacts, entries, regions);
    }

    @Bean
    DefaultContent guideContactsThatReferToThose(ReportingContactKind contacts, Entries entries, Regions regions) {
        return contacts(12, contacts, entries, regions);
    }

    @Bean
    DefaultContent guideContactsLast(ReportingContactKind contacts, Entries entries, Regions regions) {
        return contacts(13, contacts, entries, regions);
    }

    @Bean
    DefaultContent guideRoutes(RouteKind routes, Entries entries, Regions regions) {
        return content(routes, 14, "routes", List.of(), entries, regions);
    }

    @Bean
    DefaultContent guideSteps(
            StepKind steps, ReportingContactKind contacts, RouteKind routes, Entries entries, Regions regions) {
        return content(steps, 15, "steps", List.of(contacts, routes), entries, regions);
    }

    @Bean
    DefaultContent guideSignals(SignalKind signals, Entries entries, Regions regions) {
        return content(signals, 16, "signals", List.of(), entries, regions);
    }

    private static DefaultContent contacts(int order, ReportingContactKind contacts, Entries entries, Regions regions) {
        return content(contacts, order, "contacts", List.of(contacts), entries, regions);
    }

    private static DefaultContent content(
            EntryKind kind, int order, String name, List<EntryKind> kinds, Entries entries, Regions regions) {
        return new GuideContent(kind, order, "/guide/" + name + ".csv", kinds, entries, regions);
    }
}
