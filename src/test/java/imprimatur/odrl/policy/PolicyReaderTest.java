package imprimatur.odrl.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imprimatur.odrl.Odrls;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies that cannot be understood are errors that say why, soon. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PolicyReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <urn:p> a odrl:Set . | has no rule
          <urn:p> a odrl:Set , odrl:Offer ; odrl:permission [] . | more than one kind
          <urn:p> odrl:conflict odrl:maybe ; odrl:permission [] . | unknown conflict strategy
          <urn:p> odrl:inheritFrom <urn:q> ; odrl:permission [] . | never fetched
          <urn:p> odrl:inheritFrom <urn:p> ; odrl:permission [] . | inherits from itself
          <urn:p> odrl:permission 'x' . | stands where a description belongs
          <urn:p> odrl:permission [ odrl:duty <urn:d> ] . | duty without an action
          <urn:p> odrl:permission [ odrl:duty <urn:d> ] . <urn:d> odrl:action odrl:inform ; odrl:consequence <urn:d> . | contains itself
          <urn:p> odrl:permission [ odrl:constraint [] ] . | must either compare
          <urn:p> odrl:permission [ odrl:constraint <urn:c> ] . <urn:c> odrl:and <urn:c> . | contains itself
          <urn:p> odrl:permission [ odrl:constraint [ odrl:leftOperand odrl:count ] ] . | has no rightOperand
          <urn:p> odrl:permission [ odrl:constraint [ odrl:leftOperand odrl:count ; odrl:operator odrl:near ; odrl:rightOperand 1 ] ] . | unknown operator near
          <urn:p> odrl:permission [ odrl:constraint [ odrl:leftOperand odrl:count , odrl:language ; odrl:operator odrl:eq ; odrl:rightOperand 1 ] ] . | more than one leftOperand
          <urn:p> odrl:permission [ odrl:constraint [ odrl:leftOperand odrl:count ; odrl:operator odrl:lt ; odrl:rightOperand 1 , 2 ] ] . | more than one value
          <urn:p> odrl:permission [ odrl:constraint [ odrl:leftOperand odrl:count ; odrl:operator odrl:lt ; odrl:rightOperand 1 ; odrl:twist 2 ] ] . | unknown twist
          """)
  void a_malformed_policy_is_named_with_its_fault(String turtle, String fault) {
    assertThatThrownBy(() -> Odrls.policy(turtle))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(fault);
  }

  @Test
  void parts_that_unfold_without_end_are_refused_and_not_unfolded() {
    StringBuilder turtle =
        new StringBuilder("<urn:p> odrl:permission [ odrl:constraint <urn:c0> ] .\n");
    for (int i = 0; i < 60; i++) {
      turtle.append(
          "<urn:c%d> odrl:and <urn:c%d> , [ odrl:or <urn:c%d> ] .%n".formatted(i, i + 1, i + 1));
    }
    turtle.append(
        "<urn:c60> odrl:leftOperand odrl:count ; odrl:operator odrl:lt ; odrl:rightOperand 1 .");
    assertThatThrownBy(() -> Odrls.policy(turtle.toString()))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("too large or too deep");
  }

  @Test
  void a_long_line_of_ancestors_is_refused() {
    StringBuilder turtle = new StringBuilder("<urn:p0> a odrl:Set .\n");
    for (int i = 0; i < 5000; i++) {
      turtle.append("<urn:p%d> odrl:inheritFrom <urn:p%d> .%n".formatted(i, i + 1));
    }
    turtle.append("<urn:p5000> odrl:permission [] .");
    assertThatThrownBy(() -> Odrls.policy(turtle.toString()))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("too long a line of ancestors");
  }
}
