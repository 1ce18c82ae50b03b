/** The ledger of authorizations as a file that several people and programs write. */
package imprimatur.pipeline.ledger;
