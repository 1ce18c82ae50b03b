package imprimatur.odrl.agreement;

import imprimatur.decide.Vocabulary;
import imprimatur.model.rights.Quota;
import imprimatur.odrl.policy.Odrl;
import imprimatur.odrl.policy.Profile;

/** Terms of our profile and of ODRL that both ways between ledger and Agreement need. */
final class AgreementTerms {
  static final String NAME = "http://www.w3.org/2006/vcard/ns#fn";
  static final String CONTACT = Profile.NS + "contact";
  static final String ID = Profile.NS + "id";
  static final String EVIDENCE = Profile.NS + "evidence";
  static final String REVOKED = Profile.NS + "revoked";
  static final String DETAIL = Profile.NS + "detail";
  static final String HOLDER = Profile.NS + "holder";
  static final String PUBLISHER = Profile.NS + "publisher";
  static final String ADDRESS = Profile.NS + "address";
  static final String ARTICLE = Profile.NS + "article";
  static final String MEDIA = Odrl.NS + "media";
  static final String PICTURE = "picture";
  static final String SPATIAL = Odrl.NS + "spatial";
  static final String CHANNEL = Odrl.NS + "deliveryChannel";
  static final String LANGUAGE = Odrl.NS + "language";
  static final String DATE = Odrl.NS + "dateTime";
  static final String COUNT = Odrl.NS + "count";

  static final String DELAY = Odrl.NS + "delayPeriod";
  static final String ELAPSED = Odrl.NS + "elapsedTime";
  static final String GRANT_USE = Odrl.NS + "grantUse";

  private AgreementTerms() {}

  /** The unit of a count that begins anew with each period. */
  static String per(Quota.Period period) {
    return Profile.iri("per-" + Vocabulary.id(period));
  }
}
