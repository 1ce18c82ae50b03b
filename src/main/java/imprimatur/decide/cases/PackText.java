package imprimatur.decide.cases;

import imprimatur.model.document.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks by their text alone whether rules of a pack keep to what a pack may do: it adds findings
 * and clearances of its own ids to those of the program, from the facts that the program has seen
 * and derived. So a pack can make a verdict stricter and never milder.
 */
public final class PackText {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\s*;?\\s*$");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import\\s+(.+?)\\s*;?\\s*$");
  private static final Pattern ALLOWED =
      Pattern.compile("(imprimatur\\.(decide|model)|java\\.(util|time))\\.[\\w.]+");
  private static final Pattern OTHER =
      Pattern.compile("(?m)^(function|query|declare|global|dialect|unit|extend)\\b");
  private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"(?s:.*?)^end$");
  private static final Pattern START = Pattern.compile("(?m)^\\s*rule\\b");
  private static final Pattern ID = Pattern.compile("(?m)^  @ruleId\\(\"([^\"]+)\"\\)$");
  private static final Pattern OWN_ID = Pattern.compile("(?!IMP-)[A-Z][A-Z0-9]{1,9}-[0-9]{1,4}");
  private static final Pattern SAID = Pattern.compile("(?m)^when$(?s:(.*?))^then$(?s:(.*))^end$");
  private static final Pattern SPOKEN = Pattern.compile("\\b(Hit|Clear|Gate)\\s*\\(");
  private static final Pattern CONSEQUENCE =
      Pattern.compile("\\s*insertLogical\\((new )?(Hit|Clear)\\b[^;]*\\);\\s*");

  private final String folder;
  private final List<Issue> issues = new ArrayList<>();

  private PackText(String folder) {
    this.folder = folder;
  }

  /**
   * All that a pack may not do, and all that is wrong with its rules as with any.
   *
   * @param folder for messages
   * @param name of the pack, which is the package of its rules too, hyphens left out
   * @param files the text of each file by its name
   */
  public static List<Issue> lint(String folder, String name, SortedMap<String, String> files) {
    PackText text = new PackText(folder);
    for (Map.Entry<String, String> file : files.entrySet()) {
      text.head(file.getKey(), file.getValue(), name.replace("-", ""));
      text.rules(file.getKey(), file.getValue());
    }
    text.issues.addAll(RuleText.lint(folder, files));
    return List.copyOf(text.issues);
  }

  private void head(String file, String text, String expected) {
    Matcher named = PACKAGE.matcher(text);
    if (!named.find() || !named.group(1).equals(expected)) {
      wrong(file, text, 0, "the rules of this pack begin with 'package " + expected + ";'");
    }
    Matcher imported = IMPORT.matcher(text);
    while (imported.find()) {
      if (!ALLOWED.matcher(imported.group(1)).matches()) {
        wrong(
            file,
            text,
            imported.start(),
            "a pack imports facts of the program (imprimatur.decide, imprimatur.model) and java.util"
                + " or java.time, not "
                + imported.group(1));
      }
    }
    Matcher other = OTHER.matcher(text);
    while (other.find()) {
      wrong(file, text, other.start(), "a pack holds rules only, no " + other.group(1));
    }
  }

  private void rules(String file, String text) {
    Matcher rule = RULE.matcher(text);
    int read = 0;
    while (rule.find()) {
      read++;
      rule(file, text, rule);
    }
    if (read == 0 || read != START.matcher(text).results().count()) {
      wrong(file, text, 0, "not every rule is written 'rule \"Name\" … when … then … end'");
    }
  }

  private void rule(String file, String text, Matcher rule) {
    Matcher id = ID.matcher(rule.group());
    if (!id.find() || !OWN_ID.matcher(id.group(1)).matches()) {
      wrong(file, text, rule.start(), "its @ruleId is of the form HOUSE-123, and not IMP-");
    }
    Matcher said = SAID.matcher(rule.group());
    if (!said.find()) {
      wrong(file, text, rule.start(), "the rule has no 'when' and 'then' on lines of their own");
      return;
    }
    if (SPOKEN.matcher(said.group(1)).find()) {
      wrong(file, text, rule.start(), "a rule does not ask what other rules have found");
    }
    if (!CONSEQUENCE.matcher(said.group(2)).matches()) {
      wrong(
          file,
          text,
          rule.start(),
          "a rule of a pack does one thing: insertLogical of a Hit or a Clear");
    }
  }

  private void wrong(String file, String text, int at, String what) {
    long line = text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    issues.add(Issue.error(what, folder + "/" + file + ":" + line + ":1"));
  }
}
