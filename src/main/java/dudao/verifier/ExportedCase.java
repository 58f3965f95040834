package dudao.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** 导出的案卷: what an exported zip holds. Of files other than its lists only the hash is kept, however large they are. */
class ExportedCase {

    /** No list of a case comes near it; a zip may claim to unpack to anything. */
    private static final int LARGEST_LIST = 256 << 20;

    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();

    /** @throws IllegalArgumentException where the file is no exported case */
    static ExportedCase read(Path zip) throws IOException {
        var read = new ExportedCase();
        try (var file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            for (var entry : file.stream().toList()) {
                try (var content = file.getInputStream(entry)) {
                    read.take(entry.getName(), content);
                }
            }
        }
        for (var needed : List.of("case.json", "events.jsonl", "record.jsonl", "proof.json")) {
            if (!read.lists.containsKey(needed)) {
                throw new IllegalArgumentException("The zip holds no %s".formatted(needed));
            }
        }
        return read;
    }

    Map<String, Object> object(String name) {
        return Json.object(lists.getOrDefault(name, "{}"));
    }

    List<String> lines(String name) {
        return lists.getOrDefault(name, "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** SHA-256 of the file that stands for the thing. */
    Optional<String> hashOf(String kind, String name) {
        return path(kind, name).map(hashes::get);
    }

    Optional<String> path(String kind, String name) {
        return maps(object("case.json").get("files")).stream()
                .filter(file -> kind.equals(file.get("kind")) && name.equals(file.get("name")))
                .map(file -> String.valueOf(file.get("path")))
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(@Nullable Object list) {
        return list instanceof List<?> maps ? (List<Map<String, Object>>) maps : List.of();
    }

    private void take(String name, InputStream content) throws IOException {
        if (name.matches("[a-z]+\\.jsonl?")) {
            var bytes = content.readNBytes(LARGEST_LIST);
            lists.put(name, new String(bytes, StandardCharsets.UTF_8));
            return;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            hashes.put(name, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
