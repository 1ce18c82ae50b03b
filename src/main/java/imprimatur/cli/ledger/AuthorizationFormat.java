package imprimatur.cli.ledger;

import imprimatur.model.rights.Authorization;
import imprimatur.odrl.agreement.AgreementExport;
import java.time.LocalDate;
import java.util.Map;
import picocli.CommandLine.Option;

/** In which form authorizations are printed. */
final class AuthorizationFormat {
  /** The forms. */
  enum Form {
    TEXT,
    JSON,
    ODRL
  }

  @Option(
      names = "--format",
      paramLabel = "FMT",
      defaultValue = "text",
      description = "text, json, or odrl: an ODRL 2.2 Agreement as JSON-LD; default: text.")
  private Form form;

  boolean isText() {
    return form == Form.TEXT;
  }

  /** An entry as values for JSON. */
  Map<String, Object> values(Authorization entry, LocalDate day) {
    return form == Form.ODRL ? AgreementExport.of(entry) : AuthorizationFields.of(entry, day);
  }
}
