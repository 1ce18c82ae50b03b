/** The files of a policy: tables, rules, cases, ledger; read and checked. */
package imprimatur.pipeline.policy;
