package dudao.evidence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** ClamAV as a network service (clamd): a content is sent in pieces and the answer is one line (INSTREAM). */
class ClamAv {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 120_000;
    private static final int PIECE = 1 << 16;

    private final String host;
    private final int port;

    /** @param address {@code host:port} */
    ClamAv(String address) {
        var colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "dudao.evidence.clamav is host:port, such as 127.0.0.1:3310, not '%s'".formatted(address));
        }
        host = address.substring(0, colon);
        port = Integer.parseInt(address.substring(colon + 1));
    }

    /** @throws IOException when clamd cannot be reached or breaks off; then nothing is known */
    Finding scan(InputStream content) throws IOException {
        try (content;
                var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            IOException brokenOff = null;
            try {
                send(content, new DataOutputStream(socket.getOutputStream()));
            } catch (IOException e) {
                // Who finds a content too long says so and hangs up in the middle of it.
                brokenOff = e;
            }
            var answer = read(socket.getInputStream(), brokenOff);
            return Finding.of(answer);
        }
    }

    private static void send(InputStream content, DataOutputStream clamd) throws IOException {
        clamd.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            clamd.writeInt(piece.length);
            clamd.write(piece);
        }
        clamd.writeInt(0);
        clamd.flush();
    }

    private static String read(InputStream clamd, @Nullable IOException brokenOff) throws IOException {
        String answer;
        try {
            answer = new String(clamd.readNBytes(1_000), StandardCharsets.UTF_8).replaceFirst("\0.*", "");
        } catch (IOException e) {
            throw brokenOff == null ? e : brokenOff;
        }
        if (answer.isBlank()) {
            throw brokenOff == null ? new IOException("clamd hung up without an answer") : brokenOff;
        }
        return answer.strip();
    }
}
