package org.shangwen.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** Arrows point one way, foreign types stop at the edge, and time is an argument. See docs/architecture.md. */
@AnalyzeClasses(packages = "org.shangwen", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule modules_point_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("org.shangwen.model..")
            .layer("press")
            .definedBy("org.shangwen.press..")
            .layer("crawler")
            .definedBy("org.shangwen.crawler..")
            .layer("mining")
            .definedBy("org.shangwen.mining..")
            .layer("indexer")
            .definedBy("org.shangwen.indexer..")
            .layer("searchapi")
            .definedBy("org.shangwen.searchapi..")
            .whereLayer("searchapi")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("indexer")
            .mayOnlyBeAccessedByLayers("searchapi")
            .whereLayer("mining")
            .mayOnlyBeAccessedByLayers("indexer", "searchapi")
            .whereLayer("crawler")
            .mayOnlyBeAccessedByLayers("searchapi")
            .whereLayer("press")
            .mayOnlyBeAccessedByLayers("searchapi")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("crawler", "mining", "indexer", "searchapi");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("org.shangwen.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule crawler4j_ends_in_fetch_frontier_and_crawl = noClasses()
            .that(not(resideInAPackage("org.shangwen.crawler.fetch"))
                    .and(not(resideInAPackage("org.shangwen.crawler.frontier")))
                    .and(not(resideInAPackage("org.shangwen.crawler").and(simpleName("Crawl")))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("edu.uci.ics.crawler4j..");

    @ArchTest
    static final ArchRule lucene_ends_in_analysis_and_lucene = noClasses()
            .that()
            .resideOutsideOfPackages("org.shangwen.indexer.analysis", "org.shangwen.indexer.lucene")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule javalin_and_jetty_stay_in_search_api = noClasses()
            .that()
            .resideOutsideOfPackage("org.shangwen.searchapi..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule sql_stays_in_the_crawler = noClasses()
            .that()
            .resideOutsideOfPackage("org.shangwen.crawler..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..", "org.flywaydb..");

    @ArchTest
    static final ArchRule model_depends_on_nothing = classes()
            .that()
            .resideInAPackage("org.shangwen.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.shangwen.model..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule press_depends_on_nothing = classes()
            .that()
            .resideInAPackage("org.shangwen.press..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.shangwen.press..", "java..", "com.sun.net.httpserver..", "org.jspecify..");

    @ArchTest
    static final ArchRule time_is_an_argument = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule the_system_clock_is_chosen_where_things_are_wired = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Settings")
            .and()
            // The extractor is a library too: who uses it alone is not asked for a clock.
            .doNotHaveFullyQualifiedName("org.shangwen.crawler.extract.Extractor")
            .and()
            .resideOutsideOfPackages("org.shangwen.searchapi", "org.shangwen.searchapi.cli", "org.shangwen.press")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(InstantSource.class, "system");

    @ArchTest
    static final ArchRule no_state_in_statics = fields().that()
            .areStatic()
            .and()
            .doNotHaveName("$assertionsDisabled")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Data|Info|Processor|Impl)");

    @ArchTest
    static final ArchRule logs_go_through_slf4j = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "org.apache.log4j..");
}
