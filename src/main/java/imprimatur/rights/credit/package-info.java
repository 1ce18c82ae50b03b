/** Lines that name whose work a text or picture is. */
package imprimatur.rights.credit;
