/**
 * What rules derive from the facts, layer by layer. Immutable records.
 *
 * <p>{@code rules/10-derive.drl} makes {@code Own, Ground, Licensed, Pending, ShortQuotation};
 * {@code 12-weigh.drl} makes {@code Basis, Unmarked, Over}; {@code 14-size.drl} makes {@code
 * Taking, Judged}; {@code 20-findings.drl} makes {@code Hit}; {@code 30-clearances.drl} makes
 * {@code Clear}.
 */
package imprimatur.decide.derived;
