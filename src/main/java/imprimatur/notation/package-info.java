/** JSON and YAML in and out, with the place of every value, so that an error can point at it. */
package imprimatur.notation;
