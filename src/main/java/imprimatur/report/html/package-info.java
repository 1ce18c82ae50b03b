/** The report for a browser: one file, with its data, its script and nothing to fetch. */
package imprimatur.report.html;
