package dudao.audit;

import dudao.verifier.Digest;
import dudao.verifier.Merkle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * 树的节点: the hash of every whole subtree, by level and place, so that the tree grows and proves itself by a few rows, however
 * large it is.
 */
@Component
class TreeNodes {

    record Place(int level, long index) {

        Place above() {
            return new Place(level + 1, index >> 1);
        }
    }

    private final JdbcTemplate jdbc;

    TreeNodes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds leaves at the end of the tree of that size. */
    void append(Digest digest, long size, List<byte[]> leaves) {
        var known = new HashMap<Place, byte[]>();
        for (var level = 0; level < Long.SIZE - 1 && size >> level > 0; level++) {
            if ((size >> level & 1) == 1) {
                var peak = new Place(level, (size >> level) - 1);
                known.put(peak, whole(peak));
            }
        }
        var added = new ArrayList<Place>();
        for (var leaf : leaves) {
            var place = new Place(0, size++);
            known.put(place, leaf);
            added.add(place);
            while ((place.index & 1) == 1) {
                var left = known.get(new Place(place.level, place.index - 1));
                var node = Merkle.node(digest, left, known.get(place));
                place = place.above();
                known.put(place, node);
                added.add(place);
            }
        }
        jdbc.batchUpdate("insert into audit_node (level, index, hash) values (?, ?, ?)", added, 1000, (row, place) -> {
            row.setInt(1, place.level);
            row.setLong(2, place.index);
            row.setBytes(3, known.get(place));
        });
    }

    /** Several proofs of one tree, which have much in common and read it once. */
    Reading reading(Digest digest) {
        return new Reading(digest);
    }

    private byte[] whole(Place place) {
        return jdbc
                .queryForList(
                        "select hash from audit_node where level = ? and index = ?",
                        byte[].class,
                        place.level,
                        place.index)
                .stream()
                .findFirst()
                .orElseThrow(() -> new MissingNode(place));
    }

    /** The tree in the database is not whole. */
    static class MissingNode extends IllegalStateException {
        MissingNode(Place place) {
            super("The tree has no node %d at level %d".formatted(place.index(), place.level()));
        }
    }

    /** What it has read once it need not read again: nothing in a tree ever changes. */
    class Reading {

        private final Digest digest;
        private final Map<Place, byte[]> read = new HashMap<>();

        private Reading(Digest digest) {
            this.digest = digest;
        }

        /** Root of the tree as it was when it had that many leaves. */
        byte[] root(long size) {
            return size == 0 ? digest.of() : hash(0, size);
        }

        /** RFC 6962, 2.1.1: what is needed to come from the leaf to the root. */
        List<byte[]> inclusion(long position, long size) {
            var path = new ArrayList<byte[]>();
            path(position, 0, size, path);
            return path;
        }

        /** RFC 6962, 2.1.2: what is needed to see that the tree only grew. */
        List<byte[]> consistency(long earlier, long size) {
            var path = new ArrayList<byte[]>();
            if (earlier > 0 && earlier < size) {
                growth(earlier, 0, size, true, path);
            }
            return path;
        }

        private byte[] hash(long from, long to) {
            if (Long.bitCount(to - from) == 1) {
                var level = Long.numberOfTrailingZeros(to - from);
                return read.computeIfAbsent(new Place(level, from >> level), TreeNodes.this::whole);
            }
            var middle = middle(from, to);
            return Merkle.node(digest, hash(from, middle), hash(middle, to));
        }

        private void path(long position, long from, long to, List<byte[]> path) {
            if (to - from == 1) {
                return;
            }
            var middle = middle(from, to);
            if (position < middle) {
                path(position, from, middle, path);
                path.add(hash(middle, to));
            } else {
                path(position, middle, to, path);
                path.add(hash(from, middle));
            }
        }

        private void growth(long earlier, long from, long to, boolean isWhole, List<byte[]> path) {
            if (earlier == to) {
                if (!isWhole) {
                    path.add(hash(from, to));
                }
                return;
            }
            var middle = middle(from, to);
            if (earlier <= middle) {
                growth(earlier, from, middle, isWhole, path);
                path.add(hash(middle, to));
            } else {
                growth(earlier, middle, to, false, path);
                path.add(hash(from, middle));
            }
        }

        /** The left side has the largest power of two of leaves that leaves something to the right. */
        private static long middle(long from, long to) {
            return from + Long.highestOneBit(to - from - 1);
        }
    }
}
