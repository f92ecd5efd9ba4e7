package org.dossier.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Who may know whom. The flow goes one way: article, source, annotate, ingest, query, search,
/// engine, http, app.
@AnalyzeClasses(packages = "org.dossier", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  private static final String HOUSE = "org.dossier.";

  @ArchTest
  static final ArchRule articleUsesTheJdkOnly =
      classes()
          .that()
          .resideInAPackage(HOUSE + "article..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", HOUSE + "article..");

  @ArchTest
  static final ArchRule queryAddsArticle =
      classes()
          .that()
          .resideInAPackage(HOUSE + "query..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", HOUSE + "article..", HOUSE + "query..");

  @ArchTest
  static final ArchRule searchAddsArticleAndQuery =
      classes()
          .that()
          .resideInAPackage(HOUSE + "search..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              HOUSE + "article..",
              HOUSE + "query..",
              HOUSE + "search..");

  @ArchTest
  static final ArchRule sourcesAndAnnotatorsKnowNothingOfSearching =
      noClasses()
          .that()
          .resideInAnyPackage(HOUSE + "source..", HOUSE + "annotate..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              HOUSE + "query..",
              HOUSE + "search..",
              HOUSE + "engine..",
              HOUSE + "http..",
              HOUSE + "ingest..",
              HOUSE + "app..");

  @ArchTest
  static final ArchRule onlyAppKnowsAnEngine =
      noClasses()
          .that()
          .resideOutsideOfPackages(HOUSE + "engine..", HOUSE + "app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(HOUSE + "engine..");

  @ArchTest
  static final ArchRule enginesSeeOfIngestThePortOnly =
      noClasses()
          .that()
          .resideInAPackage(HOUSE + "engine..")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "ingest but its port",
                  c ->
                      c.getPackageName().startsWith(HOUSE + "ingest")
                          && !c.getName().startsWith(HOUSE + "ingest.ArticleIndexer")));

  @ArchTest
  static final ArchRule theWebKnowsQuestionsAndAnswersOnly =
      noClasses()
          .that()
          .resideInAPackage(HOUSE + "http..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              HOUSE + "engine..",
              HOUSE + "ingest..",
              HOUSE + "annotate..",
              HOUSE + "source..",
              HOUSE + "app..");

  @ArchTest
  static final ArchRule luceneStaysInTheEngines =
      noClasses()
          .that()
          .resideOutsideOfPackages(HOUSE + "engine..", HOUSE + "annotate..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule ofLuceneAnnotatorsUseAutomataOnly =
      noClasses()
          .that()
          .resideInAPackage(HOUSE + "annotate..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.lucene.index..",
              "org.apache.lucene.search..",
              "org.apache.lucene.store..",
              "org.apache.lucene.document..",
              "org.apache.lucene.analysis..");

  @ArchTest
  static final ArchRule theClusterIsKnownToItsEngineOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(HOUSE + "engine.opensearch..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.opensearch..", "org.apache.hc..");

  @ArchTest
  static final ArchRule theEmbeddedEngineStandsAlone =
      noClasses()
          .that()
          .resideInAPackage(HOUSE + "engine.lucene..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(HOUSE + "engine.opensearch..");

  @ArchTest
  static final ArchRule javalinStaysAtTheWeb =
      noClasses()
          .that()
          .resideOutsideOfPackages(HOUSE + "http..", HOUSE + "app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule jsonStaysAtTheEdges =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              HOUSE + "http..", HOUSE + "source..", HOUSE + "engine..", HOUSE + "app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule parsersOfFormatsStayInSource =
      noClasses()
          .that()
          .resideOutsideOfPackage(HOUSE + "source..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.commonmark..");

  @ArchTest
  static final ArchRule htmlIsReadInSourceAndBuiltAtTheWeb =
      noClasses()
          .that()
          .resideOutsideOfPackages(HOUSE + "source..", HOUSE + "http..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jsoup..");

  @ArchTest
  static final ArchRule onlyAppSpeaksToTheTerminal =
      noClasses()
          .that()
          .resideOutsideOfPackage(HOUSE + "app..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule noRoundTrips = slices().matching(HOUSE + "(*)..").should().beFreeOfCycles();
}
