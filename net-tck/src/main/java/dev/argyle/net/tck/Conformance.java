// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.tck.Finding.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Runs the checks on a subject, without a test framework. */
public final class Conformance {
  private static final int CHECK_PATIENCE = 4;

  /** A transport that never answers is not asked for an hour. */
  private static final int MOST_STUCK = 3;

  private final Subject subject;
  private final AtomicInteger stuck = new AtomicInteger();

  /** The checks on a subject. */
  public Conformance(Subject subject) {
    this.subject = subject;
  }

  /** Runs every check, one after the other. */
  public ConformanceReport run() {
    return run(EnumSet.allOf(Promise.class));
  }

  /** Runs the checks of some promises. */
  public ConformanceReport run(Set<Promise> promises) {
    List<Finding> findings = new ArrayList<>();
    checks()
        .forEach((id, check) -> {
          if (promises.contains(check.promise())) {
            findings.add(run(id, check));
          }
        });
    return new ConformanceReport(subject.transport().name(), subject.spec(), findings);
  }

  /** The checks by their id. */
  static Map<String, Check> checks() {
    Map<Promise, Integer> counts = new LinkedHashMap<>();
    Map<String, Check> checks = new LinkedHashMap<>();
    Stream.of(
            DiscoveryChecks.ALL,
            ProbeChecks.ALL,
            CloseChecks.ALL,
            InterruptChecks.ALL,
            TimeoutChecks.ALL,
            DuplexChecks.ALL,
            DeliveryChecks.ALL,
            VirtualThreadChecks.ALL,
            ReasonChecks.ALL,
            NameChecks.ALL,
            FileChecks.ALL)
        .flatMap(List::stream)
        .forEach(check -> {
          int index = counts.merge(check.promise(), 1, Integer::sum);
          checks.put(check.promise().number() + "." + index, check);
        });
    return checks;
  }

  /** Runs one check in a thread of its own, so that a stuck transport cannot stop the kit. */
  Finding run(String id, Check check) {
    Optional<String> excuse = check.doesNotApply(subject);
    if (excuse.isPresent()) {
      return finding(id, check, Verdict.NOT_APPLICABLE, excuse.get(), 0, Optional.empty());
    }
    long start = System.nanoTime();
    Optional<Throwable> failure = failure(check);
    long time = System.nanoTime() - start;
    return failure.isEmpty()
        ? finding(id, check, Verdict.HOLDS, "", time, failure)
        : finding(id, check, Verdict.BROKEN, message(failure.get()), time, failure);
  }

  private Optional<Throwable> failure(Check check) {
    if (stuck.get() >= MOST_STUCK) {
      return Optional.of(
          new AssertionError("not looked at, since %s checks are stuck".formatted(MOST_STUCK)));
    }
    FutureTask<Boolean> task =
        new FutureTask<>(() -> {
          try (Bench bench = new Bench(subject)) {
            check.body().run(bench);
          }
          return true;
        });
    Thread thread = Thread.ofPlatform().daemon().name("conformance: " + check.title()).start(task);
    Duration patience = subject.patience().multipliedBy(CHECK_PATIENCE);
    try {
      task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(Optional.ofNullable(e.getCause()).orElse(e));
    } catch (TimeoutException e) {
      stuck.incrementAndGet();
      return Optional.of(StuckThread.after("the check", patience, thread));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(e);
    }
  }

  private static String message(Throwable failure) {
    return failure instanceof AssertionError
        ? String.valueOf(failure.getMessage())
        : failure.toString();
  }

  private static Finding finding(
      String id,
      Check check,
      Verdict verdict,
      String detail,
      long nanos,
      Optional<Throwable> failure) {
    return new Finding(
        id, check.promise(), check.title(), verdict, detail, Duration.ofNanos(nanos), failure);
  }
}
