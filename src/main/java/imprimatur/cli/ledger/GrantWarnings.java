package imprimatur.cli.ledger;

import imprimatur.cli.settings.PolicyOptions;
import imprimatur.decide.Condition;
import imprimatur.decide.State;
import imprimatur.decide.Term;
import imprimatur.decide.ledger.Answer;
import imprimatur.decide.ledger.Work;
import imprimatur.model.rights.Action;
import imprimatur.model.rights.Authorization;
import imprimatur.pipeline.CorpusFolder;
import imprimatur.pipeline.ledger.KnownWorks;
import java.io.IOException;
import java.nio.file.Files;
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
        known.example(draft.works()).ifPresent(work -> warn(draft, work));
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

  private void warn(Authorization draft, Work work) {
    Answer.consent(draft, work)
        .filter(condition -> condition.state() != State.FULFILLED)
        .map(condition -> warning(condition, draft, work))
        .forEach(parent::say);
  }

  private static String warning(Condition condition, Authorization draft, Work work) {
    String article = work.sourceId().orElse("this work");
    return condition.term() == Term.GRANTOR
        ? "warning: %s is not known to speak for %s, who can allow %s; a scan will ask for review"
            .formatted(draft.grantor().name(), work.consent().named(), article)
        : ("warning: the notice of %s asks for consent in writing; name the document with"
                + " --evidence, or a scan will ask for review")
            .formatted(article);
  }
}
