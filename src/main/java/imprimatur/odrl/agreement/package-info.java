/** Authorizations of the ledger as ODRL Agreements, and back. */
package imprimatur.odrl.agreement;
