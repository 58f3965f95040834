package dudao.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * 验证程序: {@code java -jar dudao-verifier.jar case.zip [head.json [fingerprint]]} says whether a case is as it was written. Needs no
 * network, no account and no trust in the office beyond a head that it has published. Ends with 0 where nothing was changed, 1
 * where something was, 2 where the files cannot be read.
 */
public final class Verifier {

    private Verifier() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length < 1 || arguments.length > 3) {
            out.println("用法 / usage: java -jar dudao-verifier.jar 案卷.zip [树根.head.json [公钥指纹 / fingerprint]]");
            return 2;
        }
        try {
            var published = arguments.length > 1 ? SignedHead.parse(Files.readString(Path.of(arguments[1]))) : null;
            var findings = verify(Path.of(arguments[0]), published);
            if (arguments.length > 2
                    && published != null
                    && !published.fingerprint().equals(arguments[2])) {
                findings.add(Finding.broken(
                        "树根不是由该公钥签名：" + published.fingerprint(),
                        "the head is not signed by that key: " + published.fingerprint()));
            }
            return told(findings, published, out);
        } catch (IOException
                | IllegalArgumentException
                | ClassCastException
                | NullPointerException
                | NoSuchElementException unusable) {
            out.println("无法读取 / cannot be read: " + unusable.getMessage());
            return 2;
        }
    }

    /** @param published null holds the case against its own export alone */
    public static List<Finding> verify(Path zip, @Nullable SignedHead published) throws IOException {
        var exported = ExportedCase.read(zip);
        var proof = exported.object("proof.json");
        var chain = String.valueOf(proof.get("chain"));
        var lines = new ChainCheck(
                chain, exported.lines("events.jsonl"), (Long) proof.get("length"), String.valueOf(proof.get("last")));
        var findings = new ArrayList<>(lines.findings());
        findings.addAll(new ContentCheck(exported).findings(lines.lines()));
        if (proof.get("head") instanceof Map) {
            findings.addAll(new TreeCheck(chain, lines.lines(), proof).findings(published));
        } else {
            findings.add(Finding.broken("导出文件中没有树根，无法证明", "the export has no head and proves nothing"));
        }
        findings.add(Finding.note(
                "%s：%d条记录".formatted(chain, lines.lines().size()),
                "%s: %d events".formatted(chain, lines.lines().size())));
        return findings;
    }

    private static int told(List<Finding> findings, @Nullable SignedHead published, PrintStream out) {
        findings.forEach(out::println);
        if (published != null) {
            out.println("· 树根 / head: %s, %d, 公钥 / key %s"
                    .formatted(published.at(), published.size(), published.fingerprint()));
        }
        var broken = findings.stream().filter(Finding::isBroken).count();
        out.println(broken == 0 ? "未被改动 / unchanged" : "有%d处不符 / %d differences".formatted(broken, broken));
        return broken == 0 ? 0 : 1;
    }
}
