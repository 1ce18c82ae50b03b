/** What a text is: one string, its regions, and where each character stands in the file. */
package imprimatur.model.document;
