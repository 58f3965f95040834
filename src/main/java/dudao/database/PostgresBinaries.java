package dudao.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked for this platform. */
class PostgresBinaries {

    private static final String OS = System.getProperty("os.name");
    private static final String ARCHITECTURE = System.getProperty("os.arch").replace("amd64", "x86_64");
    private static final boolean WINDOWS = OS.startsWith("Windows");

    /** What a program said before it ended. */
    record Ended(int exitCode, String output) {

        boolean well() {
            return exitCode == 0;
        }
    }

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks the programs below the directory unless they are there already; whoever calls this holds the directory. */
    static PostgresBinaries below(Path directory) throws IOException {
        var archive = archive();
        var home = directory.resolve(fingerprint(archive));
        if (!Files.exists(home)) {
            var unfinished = directory.resolve(home.getFileName() + ".unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            unpack(archive, unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(home);
    }

    private static byte[] archive() {
        var platform = OS + " " + ARCHITECTURE;
        try (var archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(family(), ARCHITECTURE)) {
            return archive.readAllBytes();
        } catch (IOException | IllegalStateException e) {
            throw DatabaseUnavailable.noBinaries(platform, e);
        }
    }

    private static String family() {
        if (WINDOWS) {
            return "Windows";
        }
        return OS.startsWith("Mac") ? "Darwin" : OS;
    }

    private static String fingerprint(byte[] archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, this one has not", e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            TarArchiveEntry entry;
            while ((entry = entries.getNextEntry()) != null) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException(
                            "The archive of PostgreSQL holds a file outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(entries, file);
                }
                if (file.getParent().endsWith("bin")) {
                    file.toFile().setExecutable(true);
                }
            }
        }
    }

    /** Major version, like {@code 17}: data of another one cannot be read. */
    String version() {
        var said = run("postgres", "--version").output();
        return said.replaceFirst("(?s)^.*?\\) (\\d+).*$", "$1");
    }

    Ended run(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (needsNamespace()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin")
                .resolve(WINDOWS ? program + ".exe" : program)
                .toString());
        command.addAll(List.of(arguments));
        var ended = run(command);
        if (!ended.well() && needsNamespace() && ended.output().startsWith("unshare:")) {
            throw DatabaseUnavailable.rootNotAllowed(ended.output());
        }
        return ended;
    }

    private static Ended run(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output.strip());
        } catch (IOException e) {
            if (command.get(0).equals("unshare")) {
                throw DatabaseUnavailable.rootNotAllowed("unshare is not installed");
            }
            return new Ended(-1, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + command, e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private static boolean needsNamespace() {
        return OS.equals("Linux") && System.getProperty("user.name").equals("root");
    }
}
