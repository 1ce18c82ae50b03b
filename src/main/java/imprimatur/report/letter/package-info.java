/** Letters and credit lines, filled from the facts of a finding in a stored report. */
package imprimatur.report.letter;
