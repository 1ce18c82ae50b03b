/** What would clear a finding, and how findings and cures are said. */
package imprimatur.decide.cure;
