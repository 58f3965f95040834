package dudao.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dudao.diagram.Finding;
import dudao.studio.WorkingDraft.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * 流程包: diagrams, forms and the table of rules in one file, with the hash of each, to be taken from one house to another. What a
 * stranger may have packed is counted while it is unpacked, and nothing is written anywhere.
 *
 * @param files by their path in the bundle, without the manifest
 */
record DiagramBundle(SortedMap<String, byte[]> files) {

    static final int LARGEST = 10_000_000;
    private static final int LARGEST_UNPACKED = 20_000_000;
    private static final int MOST = 200;
    private static final String MANIFEST = "manifest.json";
    private static final String FORMAT = "dudao-bundle-1";
    private static final Pattern PATH =
            Pattern.compile("diagrams/[\\w-]{1,100}\\.bpmn|forms/[\\w-]{1,90}\\.form|rules/[\\w-]{1,60}\\.dmn");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The file cannot be taken as a bundle; its message says to people why. */
    static class Unusable extends Exception {

        Unusable(String message) {
            super(message);
        }
    }

    static String pathOf(String part) {
        return switch (Kind.ofPart(part)) {
            case FORM -> "forms/" + part;
            case RULES -> "rules/" + part;
            case DIAGRAM -> "diagrams/" + part + ".bpmn";
        };
    }

    /** What is kept in the house under the name of the file. */
    static String partAt(String path) {
        return path.substring(path.indexOf('/') + 1).replaceFirst("\\.bpmn$", "");
    }

    byte[] zip(Instant at) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
            put(zip, MANIFEST, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest(at)), at);
            for (var file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue(), at);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A bundle could not be packed in memory", impossible);
        }
        return packed.toByteArray();
    }

    private Map<String, Object> manifest(Instant at) {
        var hashes = new TreeMap<String, String>();
        files.forEach((path, text) -> hashes.put(path, Texts.sha256(text)));
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", FORMAT);
        manifest.put("made", at.toString());
        manifest.put("sha256", hashes);
        return manifest;
    }

    private static void put(ZipOutputStream zip, String path, byte[] text, Instant at) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(text);
        zip.closeEntry();
    }

    static DiagramBundle read(byte[] packed) throws Unusable {
        if (packed.length > LARGEST) {
            throw new Unusable("文件有%d KB，超过 %d KB。".formatted(packed.length / 1000, LARGEST / 1000));
        }
        var files = unpacked(packed);
        var manifest = files.remove(MANIFEST);
        if (manifest == null) {
            throw new Unusable("文件不是流程包：没有清单 manifest.json。请选择从流程设计页导出的文件。");
        }
        var problems = compared(files, manifest);
        if (!problems.isEmpty()) {
            throw new Unusable(String.join("\n", problems));
        }
        return new DiagramBundle(files);
    }

    private static SortedMap<String, byte[]> unpacked(byte[] packed) throws Unusable {
        var files = new TreeMap<String, byte[]>();
        var left = LARGEST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var path = entry.getName();
                if (files.size() >= MOST) {
                    throw new Unusable("流程包里的文件超过 %d 个。".formatted(MOST));
                }
                if (!path.equals(MANIFEST) && !PATH.matcher(path).matches()) {
                    throw new Unusable("%s：不是流程包里应有的文件。".formatted(Finding.shortened(path)));
                }
                var text = read(zip, left);
                left -= text.length;
                if (files.put(path, text) != null) {
                    throw new Unusable("%s：出现了两次。".formatted(path));
                }
            }
        } catch (ZipException | IllegalArgumentException malformed) {
            throw new Unusable("文件不是完好的 zip。请重新导出。");
        } catch (IOException cutOff) {
            throw new Unusable("文件不完整。请重新导出。");
        }
        return files;
    }

    private static byte[] read(InputStream zip, int left) throws IOException, Unusable {
        var text = zip.readNBytes(left + 1);
        if (text.length > left) {
            throw new Unusable("解开以后超过 %d MB，不像流程包。".formatted(LARGEST_UNPACKED / 1_000_000));
        }
        return text;
    }

    /** Each file is what the manifest says it is, and there are no others. */
    private static List<String> compared(Map<String, byte[]> files, byte[] manifest) throws Unusable {
        var hashes = hashes(manifest);
        var problems = new ArrayList<String>();
        files.forEach((path, text) -> {
            if (!Texts.sha256(text).equals(hashes.remove(path))) {
                problems.add("%s：与清单上的校验值不符，或者清单上没有它。请重新导出。".formatted(path));
            }
        });
        hashes.keySet().forEach(path -> problems.add("%s：清单上有，包里没有。请重新导出。".formatted(Finding.shortened(path))));
        return problems;
    }

    private static Map<String, String> hashes(byte[] manifest) throws Unusable {
        try {
            var said = JSON.readTree(manifest);
            if (!FORMAT.equals(said.path("format").asText())) {
                throw new Unusable("清单的格式不是 %s。请用相同版本的系统导出。".formatted(FORMAT));
            }
            var hashes = new TreeMap<String, String>();
            said.path("sha256").fields().forEachRemaining(file -> hashes.put(file.getKey(), text(file.getValue())));
            return hashes;
        } catch (JsonProcessingException malformed) {
            throw new Unusable("清单 manifest.json 不是完好的 JSON。请重新导出。");
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read", impossible);
        }
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : "";
    }
}
