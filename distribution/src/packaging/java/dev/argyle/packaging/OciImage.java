// SPDX-License-Identifier: Apache-2.0
package dev.argyle.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An image of two layers, made without an engine and without a registry: below, what Java needs of
 * the system, as {@link SystemFiles} takes it from the one that builds the image; above, the
 * self-contained folder. The tar is an OCI image layout and also what {@code docker load} of older
 * engines reads.
 */
final class OciImage {
  private static final String TIME = "2026-11-22T00:00:00Z";

  private OciImage() {}

  static void make(Path selfContained, String version, Machine machine, Path file)
      throws IOException, InterruptedException {
    Path work = file.resolveSibling("oci");
    Tool.run("rm", "-rf", work.toString());
    SystemFiles system = SystemFiles.of(selfContained.resolve("runtime"));
    Blobs blobs = new Blobs(Files.createDirectories(work.resolve("layout/blobs/sha256")));
    Blob below = layer(systemRoot(system, work), blobs);
    Blob above = layer(ownRoot(selfContained, system, version, work), blobs);
    Blob config =
        blobs.store(config(version, machine, below, above).getBytes(StandardCharsets.UTF_8));
    Blob manifest = blobs.store(manifest(config, below, above).getBytes(StandardCharsets.UTF_8));
    Path layout = work.resolve("layout");
    Files.writeString(layout.resolve("oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}");
    Files.writeString(
        layout.resolve("index.json"),
        """
        {"schemaVersion":2,"manifests":[{"mediaType":"application/vnd.oci.image.manifest.v1+json",\
        "digest":"sha256:%s","size":%s,"annotations":{"org.opencontainers.image.ref.name":"%s"}}]}\
        """
            .formatted(manifest.digest(), manifest.size(), version));
    Files.writeString(
        layout.resolve("manifest.json"),
        """
        [{"Config":"blobs/sha256/%s","RepoTags":["argyle:%s"],\
        "Layers":["blobs/sha256/%s","blobs/sha256/%s"]}]\
        """
            .formatted(config.digest(), version, below.digest(), above.digest()));
    Archive.makeOfContents(layout, file);
    Tool.run("rm", "-rf", work.toString());
  }

  private static String config(String version, Machine machine, Blob below, Blob above)
      throws IOException {
    return """
    {"architecture":"%s","os":"linux","created":"%s",\
    "config":{"Entrypoint":["/opt/argyle/bin/argyle"],"WorkingDir":"/",\
    "Env":["PATH=/opt/argyle/bin:/bin"],"Labels":{\
    "org.opencontainers.image.title":"argyle","org.opencontainers.image.version":"%s",\
    "org.opencontainers.image.licenses":"Apache-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0",\
    "dev.argyle.system":"C library and shell of %s, under the licences in /usr/share/doc",\
    "dev.argyle.bill-of-materials":"/opt/argyle/argyle-%s.cdx.json"}},\
    "rootfs":{"type":"layers","diff_ids":["sha256:%s","sha256:%s"]},\
    "history":[{"created":"%s","created_by":"C library and shell of the system that built this"},\
    {"created":"%s","created_by":"argyle %s with its Java"}]}\
    """
        .formatted(
            machine.debianName(),
            TIME,
            version,
            SystemFiles.name(),
            version,
            below.digest(),
            above.digest(),
            TIME,
            TIME,
            version);
  }

  private static String manifest(Blob config, Blob below, Blob above) {
    return """
    {"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json",\
    "config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"sha256:%s","size":%s},\
    "layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar","digest":"sha256:%s","size":%s},\
    {"mediaType":"application/vnd.oci.image.layer.v1.tar","digest":"sha256:%s","size":%s}]}\
    """
        .formatted(
            config.digest(),
            config.size(),
            below.digest(),
            below.size(),
            above.digest(),
            above.size());
  }

  private static Path systemRoot(SystemFiles system, Path work)
      throws IOException, InterruptedException {
    Path root = Files.createDirectories(work.resolve("system"));
    for (String folder : List.of("bin", "dev", "etc", "opt", "proc", "tmp")) {
      Files.createDirectories(root.resolve(folder));
    }
    Files.writeString(root.resolve("etc/hosts"), "127.0.0.1 localhost\n::1 localhost\n");
    system.copyTo(root);
    return root;
  }

  private static Path ownRoot(Path selfContained, SystemFiles system, String version, Path work)
      throws IOException, InterruptedException {
    Path root = work.resolve("own");
    Path argyle = root.resolve("opt/argyle");
    Files.createDirectories(root.resolve("opt"));
    Tool.run("cp", "-a", selfContained.toString(), argyle.toString());
    BillOfMaterials.add(BillOfMaterials.in(argyle, version), system.components());
    return root;
  }

  private static Blob layer(Path root, Blobs blobs) throws IOException, InterruptedException {
    Path layer = root.resolveSibling(root.getFileName() + ".tar");
    Archive.makeOfContents(root, layer);
    return blobs.store(Files.readAllBytes(layer));
  }

  private record Blob(String digest, long size) {}

  private record Blobs(Path folder) {
    /** Keeps bytes under their digest. */
    Blob store(byte[] bytes) throws IOException {
      String digest = BillOfMaterials.sha256(bytes);
      Files.write(folder.resolve(digest), bytes);
      return new Blob(digest, bytes.length);
    }
  }
}
