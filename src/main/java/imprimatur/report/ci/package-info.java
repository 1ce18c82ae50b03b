/**
 * The result of a check for the programs that show it where people work: code scanning ({@link
 * imprimatur.report.ci.SarifReport}), the log of a job ({@link imprimatur.report.ci.GitHubReport}),
 * test and quality panes ({@link imprimatur.report.ci.JunitReport}, {@link
 * imprimatur.report.ci.GitLabReport}), a comment ({@link imprimatur.report.ci.MarkdownReport}), a
 * sheet ({@link imprimatur.report.ci.CsvReport}). All of them are told only what is harmless there.
 */
package imprimatur.report.ci;
