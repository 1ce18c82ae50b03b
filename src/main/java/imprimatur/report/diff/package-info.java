/** What has changed between two reports: findings that are new, gone, changed or moved. */
package imprimatur.report.diff;
