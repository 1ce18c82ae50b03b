package imprimatur.pipeline.cache;

import imprimatur.corpus.Corpus;
import imprimatur.corpus.article.CorpusException;
import imprimatur.decide.Policy;
import imprimatur.decide.PolicyData;
import imprimatur.decide.drools.DroolsPolicy;
import imprimatur.decide.drools.RulePack;
import imprimatur.model.document.Issue;
import imprimatur.model.rights.Authorization;
import imprimatur.model.rights.IntendedUse;
import imprimatur.pipeline.ComplianceChecker;
import java.time.LocalDate;
import java.util.List;

/**
 * What documents are compared with and decided by.
 *
 * @param corpus the articles
 * @param gaps what the corpus should hold and does not
 * @param data the policy's tables
 * @param packs the house's own rules
 * @param authorizations the ledger
 * @param use what is to be done with the documents
 */
public record Grounds(
    Corpus corpus,
    List<Issue> gaps,
    PolicyData data,
    List<RulePack> packs,
    List<Authorization> authorizations,
    IntendedUse use) {

  /** A checker that decides by them. */
  ComplianceChecker checker() {
    return checker(rules());
  }

  /** The program's rules and the house's own, over these tables. */
  public DroolsPolicy rules() {
    return DroolsPolicy.of(data, packs);
  }

  /** A checker that lets a policy of these tables decide. */
  public ComplianceChecker checker(Policy policy) {
    return ComplianceChecker.builder(corpus)
        .policy(policy)
        .authorizations(authorizations)
        .use(use)
        .gaps(gaps)
        .build();
  }

  /** All of it but the day, which is asked for entry by entry. */
  CacheKey key(CacheKey program) throws CorpusException {
    return program
        .and()
        .text(corpus.digest())
        .values(Issue.class, gaps)
        .value(PolicyData.class, data)
        .text(packs.stream().map(RulePack::digest).toList().toString())
        .values(Authorization.class, authorizations)
        .value(IntendedUse.class, timeless())
        .build();
  }

  private IntendedUse timeless() {
    return new IntendedUse(
        use.publisher(),
        use.affiliates(),
        use.actions(),
        use.commercial(),
        use.advertising(),
        use.paywall(),
        use.images(),
        use.channel(),
        use.territories(),
        LocalDate.EPOCH,
        use.purpose(),
        use.license());
  }
}
