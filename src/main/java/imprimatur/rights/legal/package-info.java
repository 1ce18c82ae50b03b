/** The text of licences and notices, told from articles by the way in which it is written. */
package imprimatur.rights.legal;
