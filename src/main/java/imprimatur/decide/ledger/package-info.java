/** Edits of the ledger of authorizations, and the questions that it answers by itself. */
package imprimatur.decide.ledger;
