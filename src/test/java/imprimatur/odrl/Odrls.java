package imprimatur.odrl;

import imprimatur.notation.JsonText;
import imprimatur.odrl.graph.Graph;
import imprimatur.odrl.graph.GraphText;
import imprimatur.odrl.policy.Policy;
import imprimatur.odrl.policy.PolicyReader;

/** Policies for tests. */
public final class Odrls {
  private static final String PREFIXES =
      """
      @prefix odrl: <http://www.w3.org/ns/odrl/2/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix imp: <https://imprimatur.github.io/odrl/1#> .
      @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
      """;

  private Odrls() {}

  /** The statements of Turtle without its prefixes. */
  public static Graph graph(String turtle) {
    return GraphText.read("policy.ttl", PREFIXES + turtle);
  }

  /** The first policy of Turtle without its prefixes. */
  public static Policy policy(String turtle) {
    return PolicyReader.read(graph(turtle)).get(0);
  }

  /** The policy that values for JSON say. */
  public static Policy policy(Object values) {
    return PolicyReader.read(GraphText.read("policy.jsonld", JsonText.pretty(values))).get(0);
  }
}
