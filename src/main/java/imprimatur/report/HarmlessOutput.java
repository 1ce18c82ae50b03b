package imprimatur.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import imprimatur.report.words.Harmless;

/**
 * Escapes by context as jte does, after making the text harmless: no template can forget to. Not
 * thread-safe.
 */
public final class HarmlessOutput extends OwaspHtmlTemplateOutput {
  private final int longest;

  /**
   * Writes to {@code out}.
   *
   * @param longest a value longer than this loses its end
   */
  public HarmlessOutput(StringOutput out, int longest) {
    super(out);
    this.longest = longest;
  }

  @Override
  public void writeUserContent(String value) {
    super.writeUserContent(value == null ? null : Harmless.text(value, longest));
  }
}
