package dudao.verifier;

import java.nio.ByteBuffer;

/** SM3 密码杂凑算法 (GB/T 32905-2016), because the JDK has none. */
class Sm3 {

    private static final int BLOCK = 64;

    private final int[] state = {
        0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e
    };
    private final byte[] block = new byte[BLOCK];
    private int filled;
    private long length;

    void update(byte[] bytes) {
        length += bytes.length;
        for (var b : bytes) {
            put(b);
        }
    }

    byte[] digest() {
        var bits = length * 8;
        put((byte) 0x80);
        while (filled != BLOCK - Long.BYTES) {
            put((byte) 0);
        }
        for (var b : ByteBuffer.allocate(Long.BYTES).putLong(bits).array()) {
            put(b);
        }
        var digest = ByteBuffer.allocate(state.length * Integer.BYTES);
        for (var word : state) {
            digest.putInt(word);
        }
        return digest.array();
    }

    private void put(byte b) {
        block[filled++] = b;
        if (filled == BLOCK) {
            compress();
            filled = 0;
        }
    }

    private void compress() {
        var w = new int[68];
        var words = ByteBuffer.wrap(block);
        for (var j = 0; j < 16; j++) {
            w[j] = words.getInt();
        }
        for (var j = 16; j < 68; j++) {
            var x = w[j - 16] ^ w[j - 9] ^ Integer.rotateLeft(w[j - 3], 15);
            w[j] = x
                    ^ Integer.rotateLeft(x, 15)
                    ^ Integer.rotateLeft(x, 23)
                    ^ Integer.rotateLeft(w[j - 13], 7)
                    ^ w[j - 6];
        }
        var v = state.clone();
        for (var j = 0; j < 64; j++) {
            round(v, j, w[j], w[j] ^ w[j + 4]);
        }
        for (var n = 0; n < state.length; n++) {
            state[n] ^= v[n];
        }
    }

    private static void round(int[] v, int j, int w, int w1) {
        var constant = j < 16 ? 0x79cc4519 : 0x7a879d8a;
        var a12 = Integer.rotateLeft(v[0], 12);
        var ss1 = Integer.rotateLeft(a12 + v[4] + Integer.rotateLeft(constant, j % 32), 7);
        var ss2 = ss1 ^ a12;
        var ff = j < 16 ? v[0] ^ v[1] ^ v[2] : (v[0] & v[1]) | (v[0] & v[2]) | (v[1] & v[2]);
        var gg = j < 16 ? v[4] ^ v[5] ^ v[6] : (v[4] & v[5]) | (~v[4] & v[6]);
        var tt1 = ff + v[3] + ss2 + w1;
        var tt2 = gg + v[7] + ss1 + w;
        v[3] = v[2];
        v[2] = Integer.rotateLeft(v[1], 9);
        v[1] = v[0];
        v[0] = tt1;
        v[7] = v[6];
        v[6] = Integer.rotateLeft(v[5], 19);
        v[5] = v[4];
        v[4] = tt2 ^ Integer.rotateLeft(tt2, 9) ^ Integer.rotateLeft(tt2, 17);
    }
}
