package imprimatur.bench;

import imprimatur.decide.BundledRules;
import imprimatur.decide.Policy;
import imprimatur.decide.PolicyData;
import imprimatur.decide.PolicyFacts;
import imprimatur.decide.cases.PolicyCase;
import imprimatur.decide.drools.DroolsPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;

/**
 * What rules cost: how long a process takes that loads them, beside one that does nothing and one
 * that compiles them at the start, and how long a decision takes in a warm process: {@code
 * RulesBenchmark CASES LAUNCHER [RUNS]}.
 */
public final class RulesBenchmark {
  private static final int ROUNDS = 30;

  private RulesBenchmark() {}

  /** Measures and prints; with one word it is one of the processes that are measured. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    switch (arguments[0]) {
      case "bare" -> {}
      case "model" -> decideOne(arguments[1]);
      case "compile" -> {
        compile();
        decideOne(arguments[1]);
      }
      default -> measure(arguments);
    }
  }

  private static void measure(String[] arguments) throws IOException, InterruptedException {
    int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    String cases = arguments[0];
    double bare = start(runs, self("bare"));
    System.out.printf("%-58s %8s %9s%n", "whole process, least of " + runs, "ms", "x bare");
    row("a Java process that does nothing", bare, bare);
    row("rules loaded as the build compiled them, one decision", start(runs, self("model", cases)), bare);
    row("the program with its class-data archive: rules list", start(runs, List.of(arguments[1], "rules", "list")), bare);
    row("rules compiled at the start, one decision", start(runs, self("compile", cases)), bare);
    decisions(cases);
  }

  private static void row(String what, double millis, double bare) {
    System.out.printf("%-58s %8.0f %9.1f%n", what, millis, millis / bare);
  }

  private static List<String> self(String... words) {
    List<String> call =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RulesBenchmark.class.getName()));
    call.addAll(Arrays.asList(words));
    return call;
  }

  private static double start(int runs, List<String> call)
      throws IOException, InterruptedException {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < runs; i++) {
      long begun = System.nanoTime();
      Process process =
          new ProcessBuilder(call)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(call.get(call.size() - 1) + " failed");
      }
      least = Math.min(least, (System.nanoTime() - begun) / 1e6);
    }
    return least;
  }

  private static void decideOne(String cases) throws IOException {
    DroolsPolicy.of(PolicyData.bundled()).decide(facts(cases).get(0));
  }

  private static void compile() {
    KieServices kie = KieServices.get();
    KieFileSystem files = kie.newKieFileSystem();
    for (String layer : BundledRules.LAYERS) {
      files.write("src/main/resources/rules/" + layer, BundledRules.text(layer));
    }
    kie.newKieBuilder(files).buildAll(ExecutableModelProject.class);
  }

  private static void decisions(String cases) throws IOException {
    List<PolicyFacts> facts = facts(cases);
    DroolsPolicy whole = DroolsPolicy.of(PolicyData.bundled());
    System.out.printf("%n%d cases, one thread, warm, best of %d rounds%n", facts.size(), ROUNDS);
    System.out.printf("a decision without cures %28.2f ms%n", decision(whole.withoutCures(), facts));
    System.out.printf("a decision with its cures %27.2f ms%n", decision(whole, facts));
  }

  private static double decision(Policy policy, List<PolicyFacts> facts) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      facts.forEach(policy::decide);
      least = Math.min(least, (System.nanoTime() - begun) / 1e6 / facts.size());
    }
    return least;
  }

  private static List<PolicyFacts> facts(String folder) throws IOException {
    List<PolicyFacts> facts = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(Path.of(folder))) {
      for (Path file : walk.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        facts.add(PolicyCase.parse(file.toString(), Files.readString(file)).facts());
      }
    }
    return facts;
  }
}
