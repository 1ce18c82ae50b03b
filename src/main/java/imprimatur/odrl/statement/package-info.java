/** Rights statements as ODRL policies. */
package imprimatur.odrl.statement;
