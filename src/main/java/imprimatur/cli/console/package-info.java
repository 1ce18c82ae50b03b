/** What every command shares: the streams of a run, columns and tables of text, exit codes. */
package imprimatur.cli.console;
