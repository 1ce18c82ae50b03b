package imprimatur.report.overview;

import imprimatur.report.words.SheetCell;

/** An overview for a sheet: one number a row, so that a pivot table can turn it any way. */
public final class OverviewCsv {
  private OverviewCsv() {}

  /** All tables under one another, in UTF-8 without a byte order mark. */
  public static String of(Overview overview) {
    StringBuilder out = new StringBuilder("table,item,detail,measure,value\n");
    for (Table table : Tables.of(overview)) {
      table.rows().forEach(row -> rows(table, row, out));
    }
    return out.toString();
  }

  private static void rows(Table table, Table.Row row, StringBuilder out) {
    for (int i = 0; i < table.measures().size(); i++) {
      out.append(table.id()).append(',').append(SheetCell.of(row.names().get(0))).append(',');
      out.append(row.names().size() > 1 ? SheetCell.of(row.names().get(1)) : "").append(',');
      out.append(Table.key(table.measures().get(i))).append(',').append(row.numbers().get(i));
      out.append('\n');
    }
  }
}
