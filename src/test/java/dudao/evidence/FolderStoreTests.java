package dudao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("文件夹内容库")
class FolderStoreTests {

    private static final String HASH = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    @Test
    void keeps_a_content_under_its_hash() throws IOException {
        var store = new FolderStore(folder.resolve("made/at/need"));

        keep(store, "abc");

        assertThat(files()).containsExactly("made/at/need/ba/78/" + HASH);
        assertThat(store.open(HASH).getContentAsString(StandardCharsets.UTF_8)).isEqualTo("abc");
        assertThat(store.open(HASH.replace('b', 'c')).exists()).isFalse();
    }

    @Test
    void keeps_the_same_content_once_however_many_hand_it_in_at_once() throws IOException {
        var store = new FolderStore(folder);

        IntStream.range(0, 20).parallel().forEach(n -> keep(store, "abc"));

        assertThat(files()).containsExactly("ba/78/" + HASH);
    }

    @Test
    void mends_a_damaged_content_with_the_same_one() throws IOException {
        var store = new FolderStore(folder);
        keep(store, "abc");
        Files.writeString(folder.resolve("ba/78/" + HASH), "ab?");

        keep(store, "abc");

        assertThat(store.open(HASH).getContentAsString(StandardCharsets.UTF_8)).isEqualTo("abc");
    }

    @Test
    void leaves_nothing_of_an_upload_that_breaks_off() throws IOException {
        var store = new FolderStore(folder);
        var broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The line is dead");
            }
        });

        assertThatThrownBy(() -> store.receive(broken)).hasMessage("The line is dead");

        assertThat(files()).isEmpty();
    }

    @Test
    void leaves_nothing_of_what_is_received_and_not_kept() throws IOException {
        try (var received = new FolderStore(folder).receive(new ByteArrayInputStream(new byte[3]))) {
            assertThat(files()).hasSize(1);
            assertThat(received.size()).isEqualTo(3);
        }

        assertThat(files()).isEmpty();
    }

    private static void keep(ContentStore store, String text) {
        try (var received = store.receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            store.keep(received);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> files() throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
