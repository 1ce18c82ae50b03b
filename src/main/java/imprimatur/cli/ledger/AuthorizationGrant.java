package imprimatur.cli.ledger;

import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.OptionValues;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.settings.WorkOptions;
import imprimatur.decide.Vocabulary;
import imprimatur.model.rights.Age;
import imprimatur.model.rights.Allowance;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.Party;
import imprimatur.model.rights.Quota;
import imprimatur.model.rights.Retention;
import imprimatur.pipeline.ledger.LedgerFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur authorization grant}. */
@Command(
    name = "grant",
    description = {
      "Enters an authorization into the ledger. What is left out is not limited; works are named by"
          + " holder, publisher, address or article, and all that are given must match.",
      "Comments and layout of the ledger stay as they are."
    },
    footer = {
      "",
      "Example:",
      "  imprimatur authorization grant --grantor 'Tidewater Chronicle Ltd' \\",
      "      --grantee 'The Lantern Post' --publisher 'Tidewater Chronicle' \\",
      "      --action republish,translate --territory GBR,IRL --channel web \\",
      "      --until 2027-01-31 --duty attribute,link-back --evidence 'contract TC/LP 26-9'"
    })
final class AuthorizationGrant implements Callable<Integer> {
  private static final Pattern GIVEN_ID = Pattern.compile("AUTH-(\\d{4})-(\\d{1,9})");

  @ParentCommand private AuthorizationCommand parent;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Its id; default: the next of the year, such as AUTH-2026-001.")
  private String id;

  @Option(names = "--grantor", paramLabel = "NAME", required = true, description = "Who allows.")
  private String grantor;

  @Option(
      names = "--grantor-contact",
      paramLabel = "CONTACT",
      description = "Where to ask the grantor: an address, a phone number.")
  private String contact;

  @Option(
      names = "--grantee",
      paramLabel = "NAME",
      required = true,
      description = "Who is allowed.")
  private String grantee;

  @Mixin private WorkOptions works;

  @Option(
      names = "--action",
      paramLabel = "ACTION",
      required = true,
      split = ",",
      description = "What is allowed: republish, excerpt, translate, adapt, print, use-image …")
  private List<String> actions = List.of();

  @Option(
      names = "--territory",
      paramLabel = "CODE",
      split = ",",
      description = "Countries, by three letters (ISO 3166-1): GBR,IRL.")
  private List<String> territories = List.of();

  @Option(
      names = "--channel",
      paramLabel = "NAME",
      split = ",",
      description = "Channels: web, print, newsletter …")
  private List<String> channels = List.of();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      split = ",",
      description = "Languages of the publication (BCP 47): en,pt-BR.")
  private List<String> languages = List.of();

  @Option(names = "--from", paramLabel = "DATE", description = "First day: 2026-01-31.")
  private String from;

  @Option(names = "--until", paramLabel = "DATE", description = "Last day.")
  private String until;

  @Option(
      names = "--max-uses",
      paramLabel = "N",
      description = "How many publications are allowed; 'imprimatur authorization use' counts.")
  private Integer maxUses;

  @Option(
      names = "--per",
      paramLabel = "PERIOD",
      description = "In which period so many are allowed: day, week, month, year.")
  private String per;

  @Option(
      names = "--embargo",
      paramLabel = "TIME",
      description = "How long after the original it may be used first: '24 hours', '3 days'.")
  private String embargo;

  @Option(
      names = "--keep-for",
      paramLabel = "TIME",
      description = "How long what was published may be kept: '90 days'.")
  private String keepFor;

  @Option(
      names = "--keep-until",
      paramLabel = "DATE",
      description = "Until when what was published may be kept.")
  private String keepUntil;

  @Option(
      names = "--sublicensing",
      description = "The grantee may pass the permission on; default: it does not pass on.")
  private boolean sublicensing;

  @Option(
      names = "--duty",
      paramLabel = "DUTY",
      split = ",",
      description = "What must be done: attribute, link-back, keep-notice, pay …")
  private List<String> duties = List.of();

  @Option(
      names = "--evidence",
      paramLabel = "TEXT",
      description = "What proves it: a file, an address, a contract number.")
  private String evidence;

  @Mixin private StampOption stamp;

  @Override
  public Integer call() throws IOException {
    LocalDate today = parent.day("--on", null);
    LedgerFile ledger = parent.ledger();
    Authorization draft = draft(OptionValues.text("--id", id).orElse("new"));
    new GrantWarnings(parent).warn(draft);
    Authorization entered =
        ledger.grant(
            stamp.stamp(parent.terminal()),
            entries -> id == null ? draft(nextId(entries, today.getYear())) : draft);
    parent.say("entered " + entered.id() + " in " + ledger.path());
    parent.print(AuthorizationText.whole(entered, today, parent.terminal().width()));
    return ExitCode.CLEAR;
  }

  /** The entry that the options describe. */
  private Authorization draft(String name) {
    requireOrder();
    try {
      return new Authorization(
          name,
          new Party(
              required("--grantor", grantor), OptionValues.text("--grantor-contact", contact)),
          Party.of(required("--grantee", grantee)),
          works.works(),
          OptionValues.read("--action", actions, Vocabulary::actions),
          OptionValues.read("--territory", territories, Vocabulary::territories),
          OptionValues.read("--channel", channels, Vocabulary::lowerCase),
          OptionValues.read("--language", languages, Vocabulary::languages),
          OptionValues.day("--from", from),
          OptionValues.day("--until", until),
          allowance(),
          List.copyOf(
              OptionValues.read(
                  "--duty", duties, (node, key) -> Vocabulary.set(node, key, Vocabulary::duty))),
          OptionValues.text("--evidence", evidence).orElse(""),
          Optional.empty(),
          List.of());
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private void requireOrder() {
    Optional<LocalDate> first = OptionValues.day("--from", from);
    Optional<LocalDate> last = OptionValues.day("--until", until);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      throw new UsageException(
          "--until %s is before --from %s: it would end before it begins"
              .formatted(last.get(), first.get()));
    }
  }

  private static String required(String option, String value) {
    return OptionValues.text(option, value).orElseThrow();
  }

  private Allowance allowance() {
    Optional<Age> span = age("--keep-for", keepFor);
    Optional<LocalDate> last = OptionValues.day("--keep-until", keepUntil);
    Optional<Retention> retention =
        span.isEmpty() && last.isEmpty()
            ? Optional.empty()
            : Optional.of(new Retention(span, last));
    return new Allowance(quota(), age("--embargo", embargo), retention, sublicensing);
  }

  private Optional<Quota> quota() {
    if (maxUses != null && maxUses < 1) {
      throw new UsageException("--max-uses: a number of uses is 1 or more");
    }
    Optional<Quota.Period> period =
        OptionValues.read(
            "--per",
            per,
            (node, key) ->
                node.get(key).map(n -> Vocabulary.word(n, Quota.Period.class, "period")));
    if (maxUses == null && period.isPresent()) {
      throw new UsageException("--per goes with a number: --max-uses 20 --per month");
    }
    return Optional.ofNullable(maxUses).map(n -> new Quota(n, period));
  }

  private static Optional<Age> age(String option, String value) {
    return OptionValues.read(option, value, (node, key) -> node.get(key).map(Vocabulary::age));
  }

  private static String nextId(List<Authorization> entries, int year) {
    int last = 0;
    for (Authorization entry : entries) {
      Matcher given = GIVEN_ID.matcher(entry.id());
      if (given.matches() && Integer.parseInt(given.group(1)) == year) {
        last = Math.max(last, Integer.parseInt(given.group(2)));
      }
    }
    return "AUTH-%d-%03d".formatted(year, last + 1);
  }
}
