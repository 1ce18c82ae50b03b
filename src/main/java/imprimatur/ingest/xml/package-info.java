/** XML from strangers, read without ever doing what it asks for. */
package imprimatur.ingest.xml;
