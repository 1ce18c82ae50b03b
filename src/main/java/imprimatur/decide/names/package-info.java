/** Whether two names or addresses mean the same. */
package imprimatur.decide.names;
