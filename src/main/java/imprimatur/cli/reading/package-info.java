/** Commands that read one text and say what stands in it: rights, article, what two share. */
package imprimatur.cli.reading;
