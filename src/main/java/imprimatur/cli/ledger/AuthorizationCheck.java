package imprimatur.cli.ledger;

import imprimatur.cli.console.AnswerFormat;
import imprimatur.cli.console.ExitCode;
import imprimatur.cli.console.OptionValues;
import imprimatur.cli.console.UsageException;
import imprimatur.cli.settings.PolicyOptions;
import imprimatur.cli.settings.WorkOptions;
import imprimatur.decide.PolicyData;
import imprimatur.decide.State;
import imprimatur.decide.Vocabulary;
import imprimatur.decide.ledger.Answer;
import imprimatur.decide.ledger.Consent;
import imprimatur.decide.ledger.Request;
import imprimatur.decide.ledger.Work;
import imprimatur.model.finding.SourceRef;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Authorization;
import imprimatur.notation.JsonText;
import imprimatur.notation.Nearest;
import imprimatur.pipeline.ledger.KnownWorks;
import imprimatur.pipeline.sync.CorpusFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code imprimatur authorization check}. */
@Command(
    name = "check",
    description = {
      "Says whether the ledger allows somebody to do something with a work on a day, and why: each"
          + " authorization that concerns the work, and each of its conditions with what was asked"
          + " and what is on file.",
      "Exit code 0 for yes; 1 for no, and for 'unknown' where something was not said that an"
          + " authorization limits."
    },
    footer = {
      "",
      "Examples:",
      "  imprimatur authorization check --requester 'The Lantern Post' \\",
      "      --source tidewater-chronicle/seagrass-insurance --territory GBR --channel web",
      "  imprimatur authorization check --requester 'The Lantern Post' --action translate \\",
      "      --publisher \"Le Courrier d'Aubrelle\" --on 2025-03-01 --format json"
    })
final class AuthorizationCheck implements Callable<Integer> {
  @ParentCommand private AuthorizationCommand parent;

  @Option(
      names = "--requester",
      paramLabel = "NAME",
      description = "Who wants to do it; repeatable for the names of one house.")
  private List<String> requesters = List.of();

  @Option(
      names = "--action",
      paramLabel = "ACTION",
      split = ",",
      description = "What is to be done; default: republish.")
  private List<String> actions = List.of("republish");

  @Mixin private WorkOptions works;

  @Option(
      names = "--territory",
      paramLabel = "CODE",
      split = ",",
      description = "In which countries (ISO 3166-1, three letters).")
  private List<String> territories = List.of();

  @Option(names = "--channel", paramLabel = "NAME", description = "On which channel: web, print …")
  private String channel;

  @Option(names = "--language", paramLabel = "TAG", description = "In which language (BCP 47).")
  private String language;

  @Option(names = "--on", paramLabel = "DATE", description = "On which day; default: today.")
  private String on;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When the original was published; default: what the corpus says.")
  private String published;

  @Option(
      names = "--kept-since",
      paramLabel = "DATE",
      description = "It is out since that day, and to be kept; default: as it was recorded.")
  private String keptSince;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Rules folder, for names that belong to one house; default: rules.")
  private Path rules;

  @Mixin private AnswerFormat format;

  @Override
  public Integer call() throws IOException {
    works.requireOne();
    PolicyData data = PolicyOptions.data(rules);
    Request request = request(data);
    Answer answer = answer(parent.entries(), request, data);
    if (format.isJson()) {
      parent.terminal().out().print(JsonText.pretty(AnswerFields.of(answer, request)));
    } else {
      parent.print(AnswerText.of(answer, parent.terminal().width()));
    }
    return answer.state() == State.FULFILLED ? ExitCode.CLEAR : ExitCode.FINDINGS;
  }

  private Request request(PolicyData data) {
    Set<String> names =
        OptionValues.read(
            "--requester",
            requesters,
            (node, key) -> Vocabulary.set(node, key, Vocabulary::nonBlank));
    Set<Action> asked = OptionValues.read("--action", actions, Vocabulary::actions);
    Set<String> tags = OptionValues.read("--language", language, Vocabulary::languages);
    return new Request(
        data.withAffiliates(names),
        asked,
        OptionValues.read("--territory", territories, Vocabulary::territories),
        OptionValues.text("--channel", channel).map(c -> c.toLowerCase(Locale.ROOT)),
        tags.stream().findFirst(),
        parent.day("--on", on),
        OptionValues.day("--kept-since", keptSince));
  }

  private Answer answer(List<Authorization> ledger, Request request, PolicyData data)
      throws IOException {
    if (!needsCorpus(ledger)) {
      return Answer.of(ledger, work(Optional.empty(), Optional.empty()), request);
    }
    try (CorpusFolder opened = parent.openCorpus()) {
      KnownWorks known = new KnownWorks(opened.corpus(), data);
      Optional<String> id = works.source().isPresent() ? works.source() : idAtUrl(known);
      Optional<Work> article = id.isPresent() ? known.article(id.get()) : Optional.empty();
      if (id.isPresent() && article.isEmpty()) {
        throw unknown(id.get(), opened);
      }
      return Answer.of(known.withPublishers(ledger), work(id, article), request);
    }
  }

  /** Opening a large corpus takes a moment, and often the ledger alone can tell. */
  private boolean needsCorpus(List<Authorization> ledger) throws IOException {
    return works.source().isPresent()
        || (Files.isDirectory(parent.corpus())
            && (works.url().isPresent() || ledger.stream().anyMatch(KnownWorks::lacksPublisher)));
  }

  private Optional<String> idAtUrl(KnownWorks known) throws IOException {
    return works.url().isPresent() ? known.idAt(works.url().get()) : Optional.empty();
  }

  /** What the options say of the work, and what is known of the article that they name. */
  private Work work(Optional<String> id, Optional<Work> article) {
    Set<String> holders = new LinkedHashSet<>();
    Set<String> addresses = new LinkedHashSet<>();
    works.holder().ifPresent(holders::add);
    works.url().ifPresent(addresses::add);
    article.ifPresent(
        known -> {
          holders.addAll(known.holders());
          addresses.addAll(known.addresses());
        });
    return new Work(
        holders,
        works.publisher().or(() -> article.flatMap(Work::publisher)),
        article.map(Work::upstream).orElse(Set.of()),
        id,
        addresses,
        OptionValues.day("--published", published).or(() -> article.flatMap(Work::published)),
        article.map(Work::consent).orElseGet(this::consent));
  }

  /** Of a work that is only described, a holder who is named is who can allow it. */
  private Consent consent() {
    return new Consent(works.holder().map(Set::of).orElse(Set.of()), false);
  }

  private UsageException unknown(String id, CorpusFolder opened) throws IOException {
    List<String> known = opened.corpus().list().map(SourceRef::id).toList();
    return new UsageException(
        "there is no article '%s' in the corpus %s; see 'imprimatur corpus list'%s"
            .formatted(id, parent.corpus(), Nearest.hint(id, known)));
  }
}
