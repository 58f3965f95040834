package dudao.preservation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that ends with the list of what it holds, as {@code sha256sum -c} reads it. */
class ManifestedZip extends ZipOutputStream {

    static final String MANIFEST = "manifest-sha256.txt";

    private final SortedMap<String, String> hashes = new TreeMap<>();
    private final MessageDigest digest;
    private String name = "";

    ManifestedZip(OutputStream out) {
        super(out, StandardCharsets.UTF_8);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    void put(String path, String text) throws IOException {
        put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void put(String path, byte[] content) throws IOException {
        putNextEntry(new ZipEntry(path));
        write(content);
        closeEntry();
    }

    @Override
    public void putNextEntry(ZipEntry entry) throws IOException {
        super.putNextEntry(entry);
        name = entry.getName();
        digest.reset();
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        super.write(bytes, from, length);
        digest.update(bytes, from, length);
    }

    @Override
    public void closeEntry() throws IOException {
        super.closeEntry();
        if (!name.isEmpty()) {
            hashes.put(name, HexFormat.of().formatHex(digest.digest()));
            name = "";
        }
    }

    /** Nothing more goes in. */
    void finishWithManifest() throws IOException {
        var manifest = new StringBuilder();
        hashes.forEach(
                (path, hash) -> manifest.append(hash).append("  ").append(path).append('\n'));
        put(MANIFEST, manifest.toString());
        finish();
    }
}
