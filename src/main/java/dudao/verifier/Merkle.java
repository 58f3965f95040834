package dudao.verifier;

import java.util.Arrays;
import java.util.List;

/** 默克尔树 as RFC 6962 makes it: leaves and nodes are told apart by a first byte, a tree only ever grows at its end. */
public final class Merkle {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    public static byte[] leaf(Digest digest, byte[] content) {
        return digest.of(LEAF, content);
    }

    public static byte[] node(Digest digest, byte[] left, byte[] right) {
        return digest.of(NODE, left, right);
    }

    /** Whether the leaf stands at the position of the tree of that size and root (RFC 9162, 2.1.3.2). */
    public static boolean includes(
            Digest digest, long size, byte[] root, long position, byte[] leaf, List<byte[]> path) {
        if (position < 0 || position >= size) {
            return false;
        }
        var way = new Way(position, size - 1);
        var hash = leaf;
        for (var other : path) {
            if (way.last == 0) {
                return false;
            }
            if (way.isRight()) {
                hash = node(digest, other, hash);
                way.climbOut();
            } else {
                hash = node(digest, hash, other);
            }
            way.up();
        }
        return way.last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the later tree is the earlier one with leaves added at its end (RFC 9162, 2.1.4.2). */
    public static boolean extendsTree(
            Digest digest, long size, byte[] root, long laterSize, byte[] laterRoot, List<byte[]> path) {
        if (size == laterSize) {
            return path.isEmpty() && Arrays.equals(root, laterRoot);
        }
        if (size < 0 || size > laterSize) {
            return false;
        }
        if (size == 0) {
            return path.isEmpty();
        }
        var isWhole = Long.bitCount(size) == 1;
        if (path.isEmpty() && !isWhole) {
            return false;
        }
        var way = new Way(size - 1, laterSize - 1);
        while (way.isOdd()) {
            way.up();
        }
        var earlier = isWhole ? root : path.get(0);
        var later = earlier;
        for (var other : isWhole ? path : path.subList(1, path.size())) {
            if (way.last == 0) {
                return false;
            }
            if (way.isRight()) {
                earlier = node(digest, other, earlier);
                later = node(digest, other, later);
                way.climbOut();
            } else {
                later = node(digest, later, other);
            }
            way.up();
        }
        return way.last == 0 && Arrays.equals(earlier, root) && Arrays.equals(later, laterRoot);
    }

    /** From a node towards the root, beside the last node of each level. */
    private static class Way {

        private long here;
        private long last;

        Way(long here, long last) {
            this.here = here;
            this.last = last;
        }

        boolean isOdd() {
            return (here & 1) == 1;
        }

        boolean isRight() {
            return isOdd() || here == last;
        }

        void up() {
            here >>= 1;
            last >>= 1;
        }

        /** A last node without a sibling stands for its parents, up to where it has one. */
        void climbOut() {
            while (!isOdd() && here != 0) {
                up();
            }
        }
    }
}
