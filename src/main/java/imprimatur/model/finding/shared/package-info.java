/** What the sources of one submission have in common. */
package imprimatur.model.finding.shared;
