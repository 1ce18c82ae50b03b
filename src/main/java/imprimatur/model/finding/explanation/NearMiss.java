package imprimatur.model.finding.explanation;

import imprimatur.model.finding.Fact;
import imprimatur.model.finding.Severity;
import java.util.Optional;

/**
 * A rule that would say something if one condition came out otherwise.
 *
 * @param ruleId the rule
 * @param title its title
 * @param severity what it would lead to
 * @param fact the condition as it is: what was seen against what is allowed
 * @param distance how far the number is from the limit, in the unit of the fact
 */
public record NearMiss(
    String ruleId, String title, Severity severity, Fact fact, Optional<Double> distance) {}
