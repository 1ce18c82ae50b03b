package imprimatur.model.finding;

/**
 * One condition of a rule that was tried on one source, passed or not; together they are the trace.
 *
 * @param ruleId the rule that asked
 * @param sourceId the source it asked about
 * @param fact what was seen and what the limit was
 * @param passed whether the condition held
 */
public record Gate(String ruleId, String sourceId, Fact fact, boolean passed) {}
