/** Reports that were stored as JSON, read back into the result that they were written from. */
package imprimatur.report.stored;
