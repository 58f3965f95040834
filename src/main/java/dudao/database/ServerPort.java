package dudao.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where the server listens: the port that is asked for, else the one of the last start, else any that is free. */
class ServerPort {

    private static final int ANY = 0;

    private ServerPort() {}

    static int choose(DataFolder folder, int wanted) throws IOException {
        if (wanted != ANY) {
            if (!isFree(wanted)) {
                throw DatabaseUnavailable.portBusy(wanted);
            }
            return wanted;
        }
        var remembered = folder.rememberedPort();
        if (remembered.isPresent() && isFree(remembered.getAsInt())) {
            return remembered.getAsInt();
        }
        var port = free();
        folder.rememberPort(port);
        return port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false; // that it cannot be bound is the answer
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(ANY, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
