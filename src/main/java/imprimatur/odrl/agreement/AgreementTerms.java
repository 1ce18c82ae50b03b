package imprimatur.odrl.agreement;

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

  private AgreementTerms() {}
}
