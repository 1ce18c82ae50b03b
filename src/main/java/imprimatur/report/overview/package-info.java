/** Many stored reports at a glance: totals, trend, where the words come from and where they go. */
package imprimatur.report.overview;
