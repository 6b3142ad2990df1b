// SPDX-License-Identifier: Apache-2.0
package dev.argyle.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An image with the self-contained folder, the C library of the system that builds it and a shell,
 * made without an engine and without a registry. The tar is an OCI image layout and also what
 * {@code docker load} of older engines reads.
 */
final class OciImage {
  private static final Pattern LIBRARY = Pattern.compile("(/[^ ]+\\.so[^ ]*)");

  private OciImage() {}

  static void make(Path selfContained, String version, Machine machine, Path file)
      throws IOException, InterruptedException {
    Path work = file.resolveSibling("oci");
    Tool.run("rm", "-rf", work.toString());
    Path layer = layer(selfContained, work);
    Path blobs = Files.createDirectories(work.resolve("layout/blobs/sha256"));
    String layerDigest = store(Files.readAllBytes(layer), blobs);
    byte[] config =
        """
        {"architecture":"%s","os":"linux","created":"2026-11-22T00:00:00Z",        "config":{"Entrypoint":["/opt/argyle/bin/argyle"],"WorkingDir":"/",        "Env":["PATH=/opt/argyle/bin:/bin"]},        "rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}\
        """
            .formatted(machine.debianName(), layerDigest)
            .getBytes();
    String configDigest = store(config, blobs);
    byte[] manifest =
        """
        {"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json",        "config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"sha256:%s","size":%d},        "layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar","digest":"sha256:%s","size":%d}]}\
        """
            .formatted(configDigest, config.length, layerDigest, Files.size(layer))
            .getBytes();
    String manifestDigest = store(manifest, blobs);
    Path layout = work.resolve("layout");
    Files.writeString(layout.resolve("oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}");
    Files.writeString(
        layout.resolve("index.json"),
        """
        {"schemaVersion":2,"manifests":[{"mediaType":"application/vnd.oci.image.manifest.v1+json",        "digest":"sha256:%s","size":%d,"annotations":{"org.opencontainers.image.ref.name":"%s"}}]}\
        """
            .formatted(manifestDigest, manifest.length, version));
    Files.writeString(
        layout.resolve("manifest.json"),
        """
        [{"Config":"blobs/sha256/%s","RepoTags":["argyle:%s"],"Layers":["blobs/sha256/%s"]}]\
        """
            .formatted(configDigest, version, layerDigest));
    Archive.makeOfContents(layout, file);
    Tool.run("rm", "-rf", work.toString());
  }

  /** The files of the image: Argyle, a shell, and every library that those two load. */
  private static Path layer(Path selfContained, Path work)
      throws IOException, InterruptedException {
    Path root = Files.createDirectories(work.resolve("root"));
    for (String folder : List.of("bin", "dev", "etc", "opt", "proc", "tmp")) {
      Files.createDirectories(root.resolve(folder));
    }
    Files.writeString(root.resolve("etc/hosts"), "127.0.0.1 localhost\n::1 localhost\n");
    Tool.run("cp", "-a", selfContained.toString(), root.resolve("opt/argyle").toString());
    Tool.run("cp", "-L", "/bin/sh", root.resolve("bin/sh").toString());
    Path runtime = selfContained.resolve("runtime");
    Set<String> libraries = new TreeSet<>();
    for (String program :
        List.of(
            "/bin/sh",
            runtime + "/bin/java",
            runtime + "/lib/server/libjvm.so",
            runtime + "/lib/libnio.so",
            runtime + "/lib/libnet.so")) {
      LIBRARY
          .matcher(Tool.run("ldd", program))
          .results()
          .map(found -> found.group(1))
          .filter(library -> !library.startsWith(runtime.toString()))
          .forEach(libraries::add);
    }
    for (String library : libraries) {
      Path target = root.resolve(library.substring(1));
      Files.createDirectories(target.getParent());
      Tool.run("cp", "-L", library, target.toString());
    }
    Path layer = work.resolve("layer.tar");
    Archive.makeOfContents(root, layer);
    return layer;
  }

  /** Keeps a blob under its digest, which is returned. */
  private static String store(byte[] blob, Path blobs) throws IOException {
    try {
      String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(blob));
      Files.write(blobs.resolve(digest), blob);
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
