/** What a web page says of itself and of rights in its markup: meta elements, schema.org, links. */
package imprimatur.ingest.stated;
