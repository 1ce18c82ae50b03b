package imprimatur.model.finding;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A human decision to accept a finding.
 *
 * @param ruleId rule of the finding
 * @param fingerprint fingerprint of the finding
 * @param reason why it is accepted
 * @param owner who answers for it
 * @param until last day on which it holds
 */
public record Waiver(
    String ruleId, String fingerprint, String reason, String owner, Optional<LocalDate> until) {}
