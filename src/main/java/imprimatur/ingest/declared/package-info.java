/** What files say of themselves in so many words: keys with values, dates, links to licences. */
package imprimatur.ingest.declared;
