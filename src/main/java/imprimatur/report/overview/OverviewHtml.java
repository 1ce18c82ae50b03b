package imprimatur.report.overview;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import imprimatur.notation.Sha256;
import imprimatur.report.Bundled;
import imprimatur.report.HarmlessOutput;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/**
 * An overview as one HTML file without a script and without anything to load from elsewhere; under
 * each drawing stands the table that it is drawn from.
 */
public final class OverviewHtml {
  private static final int LONGEST = 400;
  private static final int MOST_ROWS = 40;

  private OverviewHtml() {}

  public static String of(Overview overview) throws IOException {
    String style = Bundled.text(OverviewHtml.class, "overview.css");
    StringOutput page = new StringOutput();
    JtepageGenerated.render(
        new HarmlessOutput(page, LONGEST), null, overview, Tables.of(overview), style, hash(style));
    return page.toString();
  }

  /** The drawing that belongs to a table; nothing where the table says it better. */
  static Content plot(Overview overview, Table table) {
    String svg =
        switch (table.id()) {
          case "verdicts" -> Plots.verdicts(overview);
          case "trend" -> Plots.trend(overview.runs());
          case "flow" -> overview.heat().publishers().isEmpty() ? "" : Plots.heat(overview.heat());
          case "publishers" -> states(table, overview.publishers(), false);
          case "rules" -> states(table, overview.rules(), true);
          default -> "";
        };
    return output -> output.writeContent(svg);
  }

  private static String states(Table table, List<Tally> tallies, boolean detailed) {
    return tallies.isEmpty()
        ? ""
        : Plots.states(table.id(), table.title() + " by findings", tallies, detailed);
  }

  /** The first rows of a table. */
  static List<Table.Row> shown(Table table) {
    return table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()));
  }

  private static String hash(String style) {
    return Base64.getEncoder().encodeToString(Sha256.of(style));
  }
}
