/**
 * The report as a PDF for the file. What is set comes from the same result as every other report;
 * the fonts come from the system, and what none of them has is told by number.
 */
package imprimatur.report.pdf;
