package imprimatur.decide.cases;

import imprimatur.model.document.Issue;
import imprimatur.model.finding.Severity;
import imprimatur.notation.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for what is wrong with files of rules by their text alone, without compiling them: missing
 * and unknown metadata, forbidden means, and conditions on facts that are not all there yet when
 * the rule fires.
 */
public final class RuleText {
  private static final List<String> METADATA =
      List.of("ruleId", "title", "severity", "clause", "message", "howToFix", "since");
  private static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::name).toList();
  private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"(?s:.*?)^end$");
  private static final Pattern DATUM = Pattern.compile("(?m)^  @(\\w+)\\(\"?(.*?)\"?\\)$");
  private static final Pattern MADE = Pattern.compile("insertLogical\\((?:new )?([A-Z]\\w+)");
  private static final Pattern SPEAKS = Pattern.compile("insertLogical\\((?:new )?(Hit|Clear)\\b");
  private static final Pattern ABSENT = Pattern.compile("(?m)^  (?:not|exists|accumulate)\\b.*$");
  private static final Pattern TYPE = Pattern.compile("\\b([A-Z][a-z]\\w+)\\(");
  private static final Pattern FORBIDDEN =
      Pattern.compile("\\b(salience|agenda-group|no-loop|global|eval\\s*\\(|modify|retract)\\b?");

  private final String folder;
  private final Map<String, Integer> layers = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final List<Issue> issues = new ArrayList<>();

  private RuleText(String folder) {
    this.folder = folder;
  }

  /**
   * All that is wrong.
   *
   * @param folder for messages
   * @param files the text of each file by its name, in the order of the layers
   */
  public static List<Issue> lint(String folder, SortedMap<String, String> files) {
    RuleText text = new RuleText(folder);
    int layer = 0;
    for (String file : files.values()) {
      text.made(file, layer++);
    }
    layer = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      text.file(file.getKey(), file.getValue(), layer++);
    }
    return List.copyOf(text.issues);
  }

  /** The line of a rule's name in a text, if it is there; 0 if not. */
  public static int line(String text, String rule) {
    int at = text.indexOf("rule \"" + rule + "\"");
    return at < 0 ? 0 : lineAt(text, at);
  }

  private static int lineAt(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }

  private void made(String text, int layer) {
    Matcher made = MADE.matcher(text);
    while (made.find()) {
      layers.merge(made.group(1), layer, Math::max);
    }
  }

  private void file(String name, String text, int layer) {
    Matcher rule = RULE.matcher(text);
    while (rule.find()) {
      rule(name + ":" + lineAt(text, rule.start()) + ":1", rule.group(1), rule.group(), layer);
    }
  }

  private void rule(String where, String name, String body, int layer) {
    String before = names.putIfAbsent(name, where);
    if (before != null) {
      wrong(where, "the rule '" + name + "' stands in " + before + " already");
    }
    if (SPEAKS.matcher(body).find()) {
      metadata(where, body);
    }
    String conditions = body.replaceAll("(?m)^  @.*$", "");
    Matcher forbidden = FORBIDDEN.matcher(conditions);
    if (forbidden.find()) {
      wrong(where, "'" + forbidden.group(1) + "' makes the order matter in which rules fire");
    }
    Matcher absent = ABSENT.matcher(conditions);
    while (absent.find()) {
      types(where, absent.group(), layer);
    }
  }

  private void types(String where, String condition, int layer) {
    Matcher type = TYPE.matcher(condition);
    while (type.find()) {
      if (layers.getOrDefault(type.group(1), -1) >= layer) {
        wrong(
            where,
            "%s is made in the same or a later layer, so whether there is none is not known yet"
                .formatted(type.group(1)));
      }
    }
  }

  private void metadata(String where, String body) {
    Map<String, String> found = new HashMap<>();
    Matcher datum = DATUM.matcher(body);
    while (datum.find()) {
      found.put(datum.group(1), datum.group(2));
    }
    METADATA.stream()
        .filter(key -> found.getOrDefault(key, "").isBlank())
        .forEach(key -> wrong(where, "@" + key + " is missing"));
    found.keySet().stream()
        .filter(key -> !METADATA.contains(key))
        .sorted()
        .forEach(key -> wrong(where, "unknown @" + key + Nearest.hint(key, METADATA)));
    String severity = found.getOrDefault("severity", "NOTE");
    if (!SEVERITIES.contains(severity)) {
      wrong(where, "unknown severity '" + severity + "'" + Nearest.hint(severity, SEVERITIES));
    }
  }

  private void wrong(String where, String what) {
    issues.add(Issue.error(what, folder + "/" + where));
  }
}
