// SPDX-License-Identifier: Apache-2.0
package dev.argyle.hosts;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.argyle.net.tck.Means;
import dev.argyle.net.tck.lab.HostLab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The packaged command across hosts. What a backend cannot show is named in the output; the
 * backend's name is that of the {@link Means} which it is.
 */
abstract class CrossHostSuite {
  static final Path PACKAGED = Path.of("target/argyle").toAbsolutePath();

  private final List<HostLab> labs = new ArrayList<>();

  abstract String backend();

  /** Why the backend cannot be used here. */
  abstract Optional<String> missing();

  abstract HostLab open() throws IOException;

  @TestFactory
  final List<DynamicTest> scenarios() throws IOException {
    List<Scenario> all = new ArrayList<>();
    all.addAll(TcpScenarios.all());
    all.addAll(OtherScenarios.all());
    all.addAll(FaultScenarios.all());
    Optional<String> missing = missing();
    if (missing.isPresent()) {
      all.forEach(scenario -> notRun(scenario, missing.get()));
      Means.missing(missing.get(), backend());
    }
    HostLab lab = open();
    labs.add(lab);
    Stage stage = new Stage(lab);
    List<DynamicTest> tests = new ArrayList<>();
    for (Scenario scenario : all) {
      Optional<String> why = scenario.notOn(lab);
      if (why.isPresent()) {
        notRun(scenario, why.get());
      } else {
        tests.add(dynamicTest(scenario.name(), () -> run(scenario, stage)));
      }
    }
    System.out.printf("hosts on %s: %d of %d scenarios%n", backend(), tests.size(), all.size());
    return tests;
  }

  private static void run(Scenario scenario, Stage stage) throws Exception {
    try {
      scenario.body().run(stage);
    } finally {
      stage.clear();
    }
  }

  private void notRun(Scenario scenario, String why) {
    System.out.printf("not run on %s: %s (%s)%n", backend(), scenario.name(), why);
  }

  @AfterEach
  final void closeTheLab() throws IOException {
    for (HostLab lab : labs) {
      lab.close();
    }
  }
}
