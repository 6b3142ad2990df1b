// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.spi.Transport;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the conformance checks, each as an invocation of the annotated method, which does nothing
 * itself:
 *
 * <pre>{@code
 * @ConformanceTest(
 *     transport = InetTransport.class,
 *     spec = "inet4/stream/tcp",
 *     local = {"127.0.0.1", "0"},
 *     deserted = {"127.0.0.1", "1"})
 * void keepsThePromises() {}
 * }</pre>
 *
 * <p>It does what {@link TransportContract} does, with its report and its rule for specs that are
 * not available. An address is the values that make it, as a script gives them ({@link
 * dev.argyle.net.spi.EndpointFormat#parts}); what needs code, such as a fresh name for each socket,
 * needs a {@code TransportContract}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(ConformanceExtension.class)
public @interface ConformanceTest {
  /** The transport, as its service file declares it. */
  Class<? extends Transport> transport();

  /** Family, kind and protocol, as in {@code inet4/stream/tcp}. */
  String spec();

  /** A local address to bind that leaves something for the system to choose. */
  String[] local();

  /** An address of this host on which nobody listens; none if empty. */
  String[] deserted() default {};

  /** An address that is not one of this host's; none if empty. */
  String[] foreign() default {};

  /** What the family does not have. */
  Without[] without() default {};

  /** Something that a family does not have. */
  @interface Without {
    /** What it is. */
    Trait value();

    /** Why, for the report. */
    String reason();
  }
}
