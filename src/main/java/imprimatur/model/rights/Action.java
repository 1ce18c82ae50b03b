package imprimatur.model.rights;

/**
 * Something that may be done with a text or picture, after ODRL 2.2 and RightsML.
 *
 * @see <a href="https://www.w3.org/TR/odrl-vocab/">ODRL Vocabulary 2.2</a>
 */
public enum Action {
  /** Whatever it may be: "used in any form". */
  USE("use"),
  /** Publish the whole or nearly the whole again. */
  REPUBLISH("distribute"),
  /** Make copies, whether or not they are published. */
  REPRODUCE("reproduce"),
  /** Publish a part without the purpose of quotation. */
  EXCERPT("extract"),
  /** Cite words, marked as somebody else's. */
  QUOTE("quote"),
  HEADLINE_LINK("link"),
  SUMMARISE("summarise"),
  TRANSLATE("translate"),
  /** Edit or derive from. */
  ADAPT("derive"),
  ARCHIVE("archive"),
  INDEX("index"),
  PRINT("print"),
  AGGREGATE("aggregate"),
  SELL("sell"),
  /** Use in a commercial context. */
  COMMERCIAL_USE("commercialize"),
  BULK("bulk"),
  FRAME("frame"),
  MINE("tdm:mine"),
  AI_TRAIN("ai-train"),
  AI_INPUT("ai-input"),
  /** Show the picture that came with the text. */
  USE_IMAGE("display");

  private final String odrl;

  Action(String odrl) {
    this.odrl = odrl;
  }

  /** The word used in ODRL, RightsML or our profile of them. */
  public String odrl() {
    return odrl;
  }
}
