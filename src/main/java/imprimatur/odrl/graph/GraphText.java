package imprimatur.odrl.graph;

/** Reads RDF in whichever of the two notations it is written. Thread-safe. */
public final class GraphText {
  private GraphText() {}

  /**
   * The statements of a text: JSON-LD if it begins like JSON, Turtle otherwise. Nothing is fetched.
   *
   * @param file name for messages
   * @throws imprimatur.notation.NotationException if the text is not well-formed, too deeply
   *     nested, needs an address that it does not give whole, or a context that is not known here
   */
  public static Graph read(String file, String text) {
    String start = text.stripLeading();
    boolean json = start.startsWith("{") || (start.startsWith("[") && !start.startsWith("[]"));
    return json ? JsonLd.read(file, text) : Turtle.read(file, text);
  }
}
