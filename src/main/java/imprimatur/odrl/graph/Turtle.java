package imprimatur.odrl.graph;

import imprimatur.notation.NotationException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/** Reads Turtle. Thread-safe. */
final class Turtle {
  private Turtle() {}

  /** See {@link GraphText#read}. */
  static Graph read(String file, String text) {
    Graph.Builder graph = Graph.builder();
    BoundedTurtleParser parser = new BoundedTurtleParser();
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement s) {
            graph.add(term(s.getSubject()), s.getPredicate().stringValue(), term(s.getObject()));
          }
        });
    try {
      parser.parse(new StringReader(text));
      return graph.build();
    } catch (RDFParseException e) {
      int line = (int) Math.max(1, e.getLineNumber());
      throw NotationException.at(file, text, line, 1, words(e.getMessage()));
    } catch (RDFHandlerException | IllegalArgumentException e) {
      throw NotationException.at(file, text, 1, 1, words(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the line, which the message names in our own form. */
  private static String words(String message) {
    String words = message.replaceAll("\\s*\\[line \\d+(?:, column \\d+)?\\]\\s*$", "");
    return words.startsWith("Unable to resolve URIs")
        ? "an address is not whole, and the file gives no @base"
        : words;
  }

  private static RdfTerm term(Value value) {
    if (value instanceof Literal literal) {
      return new RdfTerm.Literal(literal.getLabel(), literal.getDatatype().stringValue());
    }
    return value instanceof BNode node
        ? new RdfTerm.Blank(node.getID())
        : RdfTerm.iri(value.stringValue());
  }
}
