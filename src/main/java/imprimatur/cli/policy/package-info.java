/** {@code imprimatur rules …} and {@code explain}: what the rules say, and why they said it. */
package imprimatur.cli.policy;
