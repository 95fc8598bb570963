package nl.regiobeeld;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The laws of the house, each by its name in ARCHITECTURE.md. */
class HouseLawsTest {
    private static final String[] READERS = {
        "..regiobeeld.monitor..",
        "..regiobeeld.reports..",
        "..regiobeeld.publication..",
        "..regiobeeld.guide..",
        "..regiobeeld.offerings..",
        "..regiobeeld.agenda..",
        "..regiobeeld.plan.."
    };
    private static final String[] ENGINES = {
        "nl.regiobeeld.cells..",
        "nl.regiobeeld.disclosure..",
        "nl.regiobeeld.estimation..",
        "nl.regiobeeld.linkage..",
        "nl.regiobeeld.trends.."
    };

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.regiobeeld");

    @Test
    void noReaderTouchesUnprotectedFigures() {
        noClasses()
                .that()
                .resideInAnyPackage(READERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..regiobeeld.collection..", "..regiobeeld.overlap..", "..regiobeeld.disclosure..")
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void enginesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(ENGINES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "tools.jackson..", "org.postgresql..")
                .check(house);
    }

    @Test
    void roomsOpenOnlyTheirDoors() {
        // Engines, without framework, cannot mark their doors: the command table starts their commands, and all
        // packages
        // of linkage and estimation but that of its commands are for use from Java.
        ApplicationModules.of(Program.class)
                .detectViolations()
                .filter(violation ->
                        !violation.getMessage().matches("(?s).*root:nl.regiobeeld.*nl.regiobeeld.[a-z]+.cli.*"))
                .filter(violation -> !violation
                        .getMessage()
                        .matches("(?s).*non-exposed type nl.regiobeeld.(?:linkage|estimation).(?!cli)[a-z]+\\.[A-Z].*"))
                .throwIfPresent();
    }

    @Test
    void aRoomReadsOnlyItsOwnTables() {
        for (var room : ApplicationModules.of(Program.class)) {
            OwnTables.check(room.getIdentifier().toString());
        }
    }
}
