package imprimatur.rights.limits;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as notices write them, in folded text of many languages. Thread-safe. */
final class WrittenDates {
  /** Beginnings of the names of the months; what is not told apart by fewer letters has more. */
  private static final List<String> MONTHS =
      List.of(
          "jan|ene|gen|styc|янв|січ|janv",
          "feb|fev|fevr|lut|фев|лют",
          "mar|marz|marc|maer|март|марта|бер|brez",
          "apr|avr|abr|kwie|апр|кві|dub",
          "may|mai|mayo|maj|mei|magg|мая|май|трав|kvet",
          "jun|juin|giu|czerw|июн|чер|cervn",
          "jul|juil|lug|lip|июл|лип|cervenc",
          "aug|aou|ago|sierp|авг|серп|srp",
          "sep|set|wrze|сен|вер|zari",
          "oct|okt|ott|out|pazdz|окт|жов|rij",
          "nov|listop|ноя|лист",
          "dec|dez|dic|grud|дек|груд|pros");

  private static final String NAME = "([\\p{L}]{3,12})\\.?";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<iso>(\\d{4})-(\\d{2})-(\\d{2}))"
              + "|(?<east>(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일])"
              + "|(?<dmy>(\\d{1,2})(?:\\.|st|nd|rd|th|er)?(?: de| of)? "
              + NAME
              + "(?: de)?,? (\\d{4}))"
              + "|(?<mdy>"
              + NAME
              + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}))"
              + "|(?<dotted>(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}))");

  private WrittenDates() {}

  /** The first day written in folded text; empty if there is none, or it is no day of the year. */
  static Optional<LocalDate> first(String folded) {
    Matcher matcher = DATE.matcher(folded);
    while (matcher.find()) {
      Optional<LocalDate> date = date(matcher);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(Matcher matcher) {
    MatchResult m = matcher.toMatchResult();
    if (matcher.group("iso") != null) {
      return day(m.group(2), number(m.group(3)), m.group(4));
    }
    if (matcher.group("east") != null) {
      return day(m.group(6), number(m.group(7)), m.group(8));
    }
    if (matcher.group("dmy") != null) {
      return day(m.group(12), month(m.group(11)), m.group(10));
    }
    if (matcher.group("mdy") != null) {
      return day(m.group(16), month(m.group(14)), m.group(15));
    }
    return day(m.group(20), number(m.group(19)), m.group(18));
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return month == 0
          ? Optional.empty()
          : Optional.of(LocalDate.of(number(year), month, number(day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // "31 February" is a slip of the pen and no limit
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** The number of a month by its name; 0 for any other word. */
  private static int month(String name) {
    int best = 0;
    int length = 0;
    for (int i = 0; i < MONTHS.size(); i++) {
      for (String start : MONTHS.get(i).split("\\|", -1)) {
        if (name.startsWith(start) && start.length() > length) {
          best = i + 1;
          length = start.length();
        }
      }
    }
    return best;
  }
}
