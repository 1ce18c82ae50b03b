package imprimatur.odrl.graph;

/** Names of the types of values. */
public final class Xsd {
  private static final String NS = "http://www.w3.org/2001/XMLSchema#";
  public static final String STRING = NS + "string";
  public static final String DATE = NS + "date";
  public static final String DATE_TIME = NS + "dateTime";
  public static final String DURATION = NS + "duration";
  public static final String INTEGER = NS + "integer";
  public static final String DECIMAL = NS + "decimal";
  public static final String BOOLEAN = NS + "boolean";

  private Xsd() {}
}
