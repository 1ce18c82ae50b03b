package imprimatur.odrl.graph;

/** What a statement speaks of: an address, a nameless node, or a value. */
public sealed interface RdfTerm {

  /** The address, label or value as written. */
  String text();

  /** Something named by an absolute IRI. */
  record Iri(String text) implements RdfTerm {}

  /** Something without a name; the label holds within one file only. */
  record Blank(String text) implements RdfTerm {}

  /**
   * A value.
   *
   * @param text as written
   * @param datatype IRI of its type; a plain text has that of {@code xsd:string}
   */
  record Literal(String text, String datatype) implements RdfTerm {
    public static Literal of(String text) {
      return new Literal(text, Xsd.STRING);
    }
  }

  static Iri iri(String text) {
    return new Iri(text);
  }
}
