/**
 * RDF as far as policies need it: statements read from Turtle and JSON-LD, never from the network.
 */
package imprimatur.odrl.graph;
