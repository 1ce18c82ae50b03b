package imprimatur.cli.ledger;

import imprimatur.cli.settings.PolicyOptions;
import imprimatur.decide.Condition;
import imprimatur.decide.State;
import imprimatur.decide.Term;
import imprimatur.decide.ledger.Answer;
import imprimatur.decide.ledger.Grantor;
import imprimatur.decide.ledger.Request;
import imprimatur.decide.ledger.Work;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Authorization;
import imprimatur.pipeline.ledger.KnownWorks;
import imprimatur.pipeline.sync.CorpusFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What to tell somebody who enters an authorization, judged by the articles that it is about. */
record GrantWarnings(AuthorizationCommand parent) {

  /** Says beforehand why a scan might not go by this entry. */
  void warn(Authorization draft) throws IOException {
    if (!Files.isDirectory(parent.corpus())) {
      return;
    }
    try (CorpusFolder opened = parent.openCorpus()) {
      KnownWorks known = new KnownWorks(opened.corpus(), PolicyOptions.data(null));
      warnOfUnknownArticle(draft, known);
      if (!draft.actions().equals(Set.of(Action.USE_IMAGE))) { // pictures may be another's
        Optional<Work> work = known.example(draft.works());
        if (work.isPresent()) {
          warn(draft, new Grantor(parent.ledger().read(), work.get(), request(draft)));
        }
      }
    }
  }

  /** An authorization for an article that is not there would never be found. */
  private void warnOfUnknownArticle(Authorization draft, KnownWorks known) throws IOException {
    Optional<String> article = draft.works().sourceId();
    if (article.isPresent() && known.article(article.get()).isEmpty()) {
      parent.say(
          "warning: there is no article '%s' in the corpus %s yet; see 'imprimatur corpus list'"
              .formatted(article.get(), parent.corpus()));
    }
  }

  /** A use that the draft is meant for. */
  private Request request(Authorization draft) {
    LocalDate today = parent.day("--on", null);
    return new Request(
        Set.of(draft.grantee().name()),
        draft.actions(),
        draft.territories(),
        draft.channels().stream().findFirst(),
        draft.languages().stream().findFirst(),
        draft.from().filter(today::isBefore).orElse(today));
  }

  private void warn(Authorization draft, Grantor asked) {
    Answer.consent(draft, asked)
        .filter(condition -> condition.state() != State.FULFILLED)
        .map(condition -> warning(condition, draft, asked.work()))
        .forEach(parent::say);
  }

  private static String warning(Condition condition, Authorization draft, Work work) {
    String article = work.sourceId().orElse("this work");
    if (condition.term() == Term.SUBLICENCE) {
      return "warning: %s cannot allow %s by what is on file: %s; a scan will not go by it"
          .formatted(draft.grantor().name(), article, condition.fact().actual());
    }
    return condition.term() == Term.GRANTOR
        ? "warning: %s is not known to speak for %s, who can allow %s; a scan will ask for review"
            .formatted(draft.grantor().name(), work.consent().named(), article)
        : ("warning: the notice of %s asks for consent in writing; name the document with"
                + " --evidence, or a scan will ask for review")
            .formatted(article);
  }
}
