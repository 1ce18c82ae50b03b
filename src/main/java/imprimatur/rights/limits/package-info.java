/** Limits that notices state: how much, how often, where, until when. */
package imprimatur.rights.limits;
