/** {@code imprimatur authorization …}: who may do what with whose text. */
package imprimatur.cli.ledger;
