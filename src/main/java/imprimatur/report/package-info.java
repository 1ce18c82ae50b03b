/**
 * The result of a check as characters: for people ({@link imprimatur.report.TextReport}, {@link
 * imprimatur.report.html.HtmlReport}) and for programs ({@link imprimatur.report.JsonReport},
 * {@link imprimatur.report.CompactResult}). Whatever came from a submission or a source is hostile
 * text here: it may be shown, but not obeyed by a terminal, browser or parser.
 */
package imprimatur.report;
