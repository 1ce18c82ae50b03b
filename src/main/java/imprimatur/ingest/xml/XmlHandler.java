package imprimatur.ingest.xml;

/** Is told of the elements and the text of a piece of XML in their order. */
public interface XmlHandler {
  /**
   * An element begins.
   *
   * @param element valid until the call returns
   */
  void start(XmlElement element);

  /** The last element that began and has not ended ends. */
  void end(String name);

  /** Characters; those that stand side by side may come in several calls. */
  void text(String run);
}
