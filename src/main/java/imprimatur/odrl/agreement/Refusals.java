package imprimatur.odrl.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects why parts of an agreement cannot be entered, and what was read otherwise than written.
 */
final class Refusals {
  private final Set<String> reasons = new LinkedHashSet<>();
  private final Set<String> remarks = new LinkedHashSet<>();

  /** Notes a reason; never a value. */
  <T> Optional<T> refuse(String reason) {
    reasons.add(reason);
    return Optional.empty();
  }

  void remark(String remark) {
    remarks.add(remark);
  }

  int count() {
    return reasons.size();
  }

  List<String> reasons() {
    return new ArrayList<>(reasons);
  }

  List<String> remarks() {
    return new ArrayList<>(remarks);
  }
}
