/** Tokens to the few hashes that stand for them in the index. */
package imprimatur.fingerprint;
