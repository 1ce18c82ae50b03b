package imprimatur.report.overview;

import imprimatur.notation.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An overview for programs, {@code imprimatur-overview/1}: each table a list of objects. */
public final class OverviewJson {
  private OverviewJson() {}

  public static String of(Overview overview) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("schema", "imprimatur-overview/1");
    members.put("checks", overview.runs().size());
    members.put("documents", overview.documents());
    members.put("words", overview.words());
    for (Table table : Tables.of(overview)) {
      members.put(table.id(), table.rows().stream().map(row -> object(table, row)).toList());
    }
    return JsonText.pretty(members);
  }

  private static Map<String, Object> object(Table table, Table.Row row) {
    Map<String, Object> object = new LinkedHashMap<>();
    put(object, table.names(), row.names());
    put(object, table.measures(), row.numbers());
    return object;
  }

  private static void put(Map<String, Object> object, List<String> headings, List<?> values) {
    for (int i = 0; i < headings.size(); i++) {
      object.put(Table.key(headings.get(i)), values.get(i));
    }
  }
}
