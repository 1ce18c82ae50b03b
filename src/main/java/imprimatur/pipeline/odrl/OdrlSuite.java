package imprimatur.pipeline.odrl;

import imprimatur.notation.NotationException;
import imprimatur.odrl.graph.Graph;
import imprimatur.odrl.policy.PolicyException;
import imprimatur.odrl.suite.CaseEntry;
import imprimatur.odrl.suite.CaseResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The public ODRL test suite in a folder: {@code index.ttl} beside {@code policies}, {@code
 * requests}, {@code sotw} and {@code test_cases}. The addresses in the index are read as the files
 * of the same names; nothing is fetched.
 */
public final class OdrlSuite {
  private final Path folder;
  private final Map<Path, Graph> read = new HashMap<>();

  /** The suite in a folder. */
  public OdrlSuite(Path folder) {
    this.folder = folder;
  }

  /**
   * Evaluates every case of the index, in its order, and compares it with its expected report.
   *
   * @throws IOException if a file cannot be read
   */
  public List<CaseResult> run() throws IOException {
    List<CaseResult> results = new ArrayList<>();
    for (CaseEntry entry : CaseEntry.of(graph("", "index.ttl"))) {
      results.add(run(entry));
    }
    if (results.isEmpty()) {
      throw new IOException(folder.resolve("index.ttl") + " names no case");
    }
    return results;
  }

  /** A case that cannot be understood differs from what is expected of it. */
  private CaseResult run(CaseEntry entry) throws IOException {
    try {
      return CaseResult.of(
          entry.title(),
          graph("policies", entry.policy()),
          graph("requests", entry.request()),
          graph("sotw", entry.world()),
          graph("test_cases", entry.expected()));
    } catch (PolicyException e) {
      return new CaseResult(entry.title(), List.of(e.getMessage()), List.of());
    } catch (NotationException e) {
      return new CaseResult(entry.title(), List.of(e.located()), List.of());
    }
  }

  private Graph graph(String kind, String address) throws IOException {
    Path file = folder.resolve(kind).resolve(address.substring(address.lastIndexOf('/') + 1));
    Graph graph = read.get(file);
    if (graph == null) {
      graph = PolicyFile.read(file);
      read.put(file, graph);
    }
    return graph;
  }
}
