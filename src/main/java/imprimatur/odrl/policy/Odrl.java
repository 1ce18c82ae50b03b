package imprimatur.odrl.policy;

import java.util.Locale;

/** Names of the ODRL 2.2 vocabulary. */
public final class Odrl {
  public static final String NS = "http://www.w3.org/ns/odrl/2/";
  public static final String ACTION = NS + "action";
  public static final String ASSIGNEE = NS + "assignee";
  public static final String ASSIGNER = NS + "assigner";
  public static final String CONFLICT = NS + "conflict";
  public static final String CONSEQUENCE = NS + "consequence";
  public static final String CONSTRAINT = NS + "constraint";
  public static final String DUTY = NS + "duty";
  public static final String INCLUDED_IN = NS + "includedIn";
  public static final String INHERIT_FROM = NS + "inheritFrom";
  public static final String LEFT_OPERAND = NS + "leftOperand";
  public static final String OBLIGATION = NS + "obligation";
  public static final String OPERATOR = NS + "operator";
  public static final String PART_OF = NS + "partOf";
  public static final String PERMISSION = NS + "permission";
  public static final String PROFILE = NS + "profile";
  public static final String PROHIBITION = NS + "prohibition";
  public static final String REFINEMENT = NS + "refinement";
  public static final String REMEDY = NS + "remedy";
  public static final String RIGHT_OPERAND = NS + "rightOperand";
  public static final String RIGHT_OPERAND_REFERENCE = NS + "rightOperandReference";
  public static final String SOURCE = NS + "source";
  public static final String STATUS = NS + "status";
  public static final String TARGET = NS + "target";
  public static final String UID = NS + "uid";
  public static final String UNIT = NS + "unit";

  private Odrl() {}

  /** The IRI of a word of the vocabulary. */
  public static String iri(String word) {
    return NS + word;
  }

  /** A name for people: {@code dateTime} for ODRL's own words, others whole. */
  public static String word(String iri) {
    return iri.startsWith(NS) ? iri.substring(NS.length()) : iri;
  }

  /** {@code andSequence} for {@code AND_SEQUENCE}. */
  static String camel(Enum<?> value) {
    StringBuilder word = new StringBuilder();
    for (String part : value.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      word.append(
          word.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return word.toString();
  }
}
