package dudao.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Speaks as clamd does, and finds what the test tells it to. Hangs up when it is told to say nothing. */
class FakeClamd implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Function<byte[], String> verdict;
    private final int longest;

    FakeClamd(int longest, Function<byte[], String> verdict) throws IOException {
        this.longest = longest;
        this.verdict = verdict;
        var thread = new Thread(this::answer, "fake-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    private void answer() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                var in = new DataInputStream(caller.getInputStream());
                var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                if (!command.equals("zINSTREAM\0")) {
                    throw new IllegalStateException("clamd does not know " + command);
                }
                var content = new ByteArrayOutputStream();
                for (var length = in.readInt(); length > 0 && content.size() <= longest; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                var words = content.size() > longest
                        ? "INSTREAM size limit exceeded. ERROR"
                        : verdict.apply(content.toByteArray());
                if (!words.isEmpty()) {
                    caller.getOutputStream().write((words + "\0").getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException closedOrHungUp) {
                // The next one may call, unless the door is closed.
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
