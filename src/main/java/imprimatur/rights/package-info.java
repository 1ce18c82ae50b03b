/**
 * Rights: notices, credits, metadata and sidecar files in, one {@link
 * imprimatur.model.rights.RightsStatement} out, with the clause and its place.
 *
 * <p>The forms of notices are data: {@code src/main/resources/imprimatur/rights/*.forms}.
 */
package imprimatur.rights;
