package imprimatur.report.overview;

import java.util.List;
import java.util.Locale;

/**
 * One part of an overview as names and numbers: what every form of it is written from.
 *
 * @param id for programs
 * @param title for readers
 * @param about what is counted, in a sentence
 * @param names what the one or two columns of names are
 * @param measures what the columns of numbers are
 * @param rows in order
 */
record Table(
    String id,
    String title,
    String about,
    List<String> names,
    List<String> measures,
    List<Row> rows) {

  /** One row: as many names and numbers as the table has columns of them. */
  record Row(List<String> names, List<Integer> numbers) {}

  /** A heading as programs write it. */
  static String key(String heading) {
    return heading.toLowerCase(Locale.ROOT).replace(' ', '_');
  }
}
