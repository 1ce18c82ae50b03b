/** Who holds what on which terms, who has been allowed what, and what somebody wants to do. */
package imprimatur.model.rights;
