/** What a check found, why, and what would clear it. */
package imprimatur.model.finding;
