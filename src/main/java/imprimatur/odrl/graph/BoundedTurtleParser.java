package imprimatur.odrl.graph;

import java.io.IOException;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/** A Turtle parser that refuses nesting so deep that its recursion would run out of stack. */
final class BoundedTurtleParser extends TurtleParser {
  private static final int MAX_DEPTH = 200;

  private int depth;

  @Override
  protected Resource parseImplicitBlank()
      throws IOException, RDFParseException, RDFHandlerException {
    enter();
    Resource node = super.parseImplicitBlank();
    depth--;
    return node;
  }

  @Override
  protected Resource parseCollection() throws IOException, RDFParseException, RDFHandlerException {
    enter();
    Resource list = super.parseCollection();
    depth--;
    return list;
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      reportFatalError("nested deeper than " + MAX_DEPTH + " levels");
    }
  }
}
