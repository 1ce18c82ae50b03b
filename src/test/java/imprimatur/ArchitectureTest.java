package imprimatur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the code to the shape that {@code docs/architecture.md} describes. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("imprimatur");

  /** The stages in the order of the data, each with the stages it may read besides the model. */
  private static final Map<String, Set<String>> MAY_READ =
      Map.ofEntries(
          Map.entry("notation", Set.of()),
          Map.entry("ingest", Set.of("notation", "odrl.stated")),
          Map.entry("text", Set.of()),
          Map.entry("fingerprint", Set.of("text")),
          Map.entry("corpus", Set.of("fingerprint", "text", "text.seek")),
          Map.entry("align", Set.of("text")),
          Map.entry("rights", Set.of("text", "notation", "odrl.policy", "odrl.stated")),
          Map.entry("decide", Set.of("notation")),
          Map.entry("odrl", Set.of("notation", "decide", "decide.ledger", "rights")),
          Map.entry("report", Set.of("notation")),
          Map.entry(
              "pipeline",
              Set.of(
                  "ingest",
                  "ingest.archive",
                  "ingest.format",
                  "text",
                  "fingerprint",
                  "corpus",
                  "corpus.article",
                  "corpus.search",
                  "align",
                  "align.pair",
                  "rights",
                  "rights.legal",
                  "decide",
                  "decide.cases",
                  "decide.drools",
                  "decide.ledger",
                  "decide.names",
                  "decide.observe",
                  "odrl.graph",
                  "odrl.policy",
                  "odrl.suite",
                  "notation")),
          Map.entry(
              "gate",
              Set.of(
                  "pipeline",
                  "corpus.backup",
                  "ingest",
                  "ingest.format",
                  "notation",
                  "decide",
                  "decide.drools",
                  "decide.ledger",
                  "pipeline.cache",
                  "pipeline.doctor",
                  "pipeline.pack",
                  "pipeline.policy",
                  "pipeline.sync")),
          Map.entry(
              "bundle",
              Set.of(
                  "pipeline",
                  "pipeline.policy",
                  "ingest",
                  "notation",
                  "decide",
                  "decide.drools",
                  "decide.ledger",
                  "report",
                  "report.diff",
                  "report.pdf",
                  "report.stored",
                  "report.words")),
          Map.entry(
              "cli",
              Set.of(
                  "bundle",
                  "gate",
                  "gate.accepted",
                  "gate.config",
                  "gate.project",
                  "pipeline",
                  "pipeline.cache",
                  "pipeline.doctor",
                  "pipeline.ledger",
                  "pipeline.odrl",
                  "pipeline.pack",
                  "pipeline.pan",
                  "pipeline.intake",
                  "pipeline.policy",
                  "pipeline.sync",
                  "odrl.agreement",
                  "odrl.policy",
                  "odrl.statement",
                  "odrl.suite",
                  "report",
                  "report.ci",
                  "report.html",
                  "report.diff",
                  "report.stored",
                  "report.words",
                  "report.letter",
                  "report.overview",
                  "report.pdf",
                  "notation",
                  "ingest",
                  "ingest.format",
                  "corpus",
                  "corpus.article",
                  "corpus.backup",
                  "corpus.copies",
                  "rights",
                  "decide",
                  "decide.cases",
                  "decide.drools",
                  "decide.ledger")));

  /**
   * Each library and the one package that may use it; packages joined by a bar where two need it.
   */
  private static final Map<String, String> CONFINED =
      Map.ofEntries(
          Map.entry("org.jsoup", "ingest"),
          Map.entry("org.commonmark", "ingest"),
          Map.entry("org.apache.pdfbox", "ingest|report.pdf"),
          Map.entry("com.openhtmltopdf", "report.pdf"),
          // the encoding of old files is guessed by statistics of many languages, which only ICU
          // has
          Map.entry("com.ibm.icu", "text|ingest.encoding"),
          Map.entry("io.airlift.compress", "ingest.archive"),
          Map.entry("org.apache.lucene", "corpus"),
          Map.entry("org.apache.commons.text", "align"),
          Map.entry("org.drools", "decide.drools"),
          Map.entry("org.kie", "decide.drools"),
          Map.entry("com.fasterxml.jackson", "notation"),
          Map.entry("org.eclipse.rdf4j", "odrl.graph"),
          Map.entry("org.yaml.snakeyaml", "notation"),
          Map.entry("picocli", "cli"),
          Map.entry("gg.jte", "report"));

  @TestFactory
  Stream<DynamicTest> a_stage_reads_only_the_model_and_the_neighbours_it_is_allowed() {
    return MAY_READ.entrySet().stream()
        .map(
            stage ->
                DynamicTest.dynamicTest(
                    stage.getKey(), () -> checkStage(stage.getKey(), stage.getValue())));
  }

  private static void checkStage(String stage, Set<String> neighbours) {
    List<String> allowed =
        new ArrayList<>(List.of("imprimatur.model..", "imprimatur." + stage + ".."));
    neighbours.forEach(neighbour -> allowed.add("imprimatur." + neighbour));
    classes()
        .that()
        .resideInAPackage("imprimatur." + stage + "..")
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("imprimatur.."))
                .or(JavaClass.Predicates.resideInAnyPackage(allowed.toArray(String[]::new))))
        .because("data flows one way, from bytes to a report")
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void packages_form_no_cycle() {
    slices().matching("imprimatur.(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void the_model_needs_nothing_but_the_jdk() {
    classes()
        .that()
        .resideInAPackage("imprimatur.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "imprimatur.model..")
        .check(PROGRAM);
  }

  @TestFactory
  Stream<DynamicTest> a_library_stays_behind_one_package() {
    return CONFINED.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackages(packagesOf(entry.getValue()))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(entry.getKey() + "..")
                            .because("a library can then be changed in one place")
                            .check(PROGRAM)));
  }

  private static String[] packagesOf(String names) {
    return Stream.of(names.split("\\|")).map(n -> "imprimatur." + n + "..").toArray(String[]::new);
  }

  @Test
  void only_the_entry_point_exits_or_prints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("imprimatur.cli..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(PrintStream.class, "println", String.class)
        .because("a library that prints or exits cannot be embedded")
        .check(PROGRAM);
  }

  @Test
  void stages_do_not_read_the_clock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("imprimatur.cli..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .because("the same input must give the same bytes; time comes in as a Clock")
        .check(PROGRAM);
  }

  @Test
  void pure_stages_touch_no_file() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "imprimatur.text..",
            "imprimatur.fingerprint..",
            "imprimatur.align..",
            "imprimatur.rights..",
            "imprimatur.decide..",
            "imprimatur.odrl..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Files.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .because("they run unchanged inside any executor")
        .check(PROGRAM);
  }

  @Test
  void no_class_is_named_for_being_a_leftover() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .because("a class is named for what it is")
        .check(PROGRAM);
  }
}
