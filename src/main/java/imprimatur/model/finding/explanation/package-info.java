/** Why a decision was made as it was, and what would have changed it. */
package imprimatur.model.finding.explanation;
