package imprimatur.decide.facts;

import imprimatur.decide.State;
import imprimatur.model.finding.Fact;
import imprimatur.model.rights.DutyKind;

/**
 * How a duty shows in the submission.
 *
 * @param duty what must be done
 * @param demanded whether the source's terms demand it; the credit is looked for in any case
 */
public record Shown(String sourceId, DutyKind duty, boolean demanded, State state, Fact fact)
    implements Tried {
  @Override
  public String ruleId() {
    return switch (duty) {
      case ATTRIBUTE -> demanded ? "IMP-112" : "IMP-150";
      case SHARE_ALIKE -> "IMP-113";
      case LINK_BACK -> "IMP-114";
      case LINK_LICENCE -> "IMP-160";
      case KEEP_NOTICE -> "IMP-161";
      case INDICATE_CHANGES -> "IMP-115";
      case OBTAIN_CONSENT -> "IMP-101";
      default -> "IMP-116";
    };
  }
}
