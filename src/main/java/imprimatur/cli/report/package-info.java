/** Commands over stored reports, and the options that say which reports to write. */
package imprimatur.cli.report;
