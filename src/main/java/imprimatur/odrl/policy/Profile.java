package imprimatur.odrl.policy;

import java.util.Map;

/**
 * Our profile of ODRL: the terms that a rights statement needs and ODRL lacks. {@code docs/odrl.md}
 * says what each means.
 */
public final class Profile {
  public static final String IRI = "https://imprimatur.github.io/odrl/1";
  public static final String NS = IRI + "#";

  /** Text and data mining, as TDMRep names it. */
  public static final String MINE = "http://www.w3.org/ns/tdmrep#mine";

  /** Actions of the profile, and what they are part of. */
  static final Map<String, String> INCLUDED_IN =
      Map.of(
          NS + "quote",
          Odrl.iri("extract"),
          NS + "reproduce",
          Odrl.iri("reproduce"),
          NS + "link",
          Odrl.iri("use"),
          NS + "summarise",
          Odrl.iri("derive"),
          NS + "bulk",
          Odrl.iri("use"),
          NS + "frame",
          Odrl.iri("use"),
          MINE,
          Odrl.iri("use"),
          NS + "ai-train",
          Odrl.iri("use"),
          NS + "ai-input",
          Odrl.iri("use"));

  private Profile() {}

  /** The IRI of a term of the profile. */
  public static String iri(String term) {
    return NS + term;
  }
}
