/**
 * Text from outside made fit to show: harmless, measured in columns, compared word by word, and
 * shortened.
 */
package imprimatur.report.words;
