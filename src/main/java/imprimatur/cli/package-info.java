/** The command line: translates words into calls and results into characters and exit codes. */
package imprimatur.cli;
