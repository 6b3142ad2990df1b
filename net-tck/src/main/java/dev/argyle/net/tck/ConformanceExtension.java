// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.EndpointFormat;
import dev.argyle.net.spi.EndpointFormat.Part;
import dev.argyle.net.spi.Transport;
import dev.argyle.net.tck.ConformanceTest.Without;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Makes a test of each check for a method with {@link ConformanceTest}. */
final class ConformanceExtension implements TestTemplateInvocationContextProvider {
  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    ConformanceTest test =
        context
            .getElement()
            .map(method -> Objects.requireNonNull(method.getAnnotation(ConformanceTest.class)))
            .orElseThrow();
    ContractRun run = new ContractRun(subject(test));
    run.requireAvailable();
    return Conformance.checks().entrySet().stream()
        .<TestTemplateInvocationContext>map(
            entry -> new Invocation(run, entry.getKey(), entry.getValue()))
        .onClose(run::writeReport);
  }

  private record Invocation(ContractRun run, String id, Check check)
      implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int index) {
      return id + " " + check.title();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      BeforeTestExecutionCallback body = _ -> run.run(id, check);
      return List.of(body);
    }
  }

  static Subject subject(ConformanceTest test) {
    Transport transport = declared(test.transport());
    String[] words = test.spec().split("/", 3);
    SocketSpec spec =
        new SocketSpec(
            SocketFamily.of(words[0]),
            SocketKind.valueOf(words[1].toUpperCase(Locale.ROOT)),
            Protocol.of(words[2]));
    EndpointFormat format =
        transport.formats().stream()
            .filter(each -> each.family().equals(spec.family()))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(transport.name() + " has no addresses for " + spec));
    Endpoint local = endpoint(format, test.local());
    Subject subject = Subject.of(transport, spec, () -> local);
    if (test.deserted().length > 0) {
      subject = subject.deserted(endpoint(format, test.deserted()));
    }
    if (test.foreign().length > 0) {
      subject = subject.foreign(endpoint(format, test.foreign()));
    }
    for (Without without : test.without()) {
      subject = subject.without(without.value(), without.reason());
    }
    return subject;
  }

  private static Transport declared(Class<? extends Transport> type) {
    return ServiceLoader.load(Transport.class).stream()
        .filter(provider -> provider.type().equals(type))
        .findFirst()
        .orElseThrow(() ->
            new AssertionError("a service file should declare the transport " + type.getName()))
        .get();
  }

  private static Endpoint endpoint(EndpointFormat format, String... texts) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      Part part = format.parts().get(i);
      values.add(part.type().equals(String.class) ? texts[i] : (Object) Long.valueOf(texts[i]));
    }
    try {
      return format.fromValues(values);
    } catch (NetException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
