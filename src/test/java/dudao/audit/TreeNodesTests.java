package dudao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.TestDatabase;
import dudao.verifier.Digest;
import dudao.verifier.Merkle;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("存放的树")
class TreeNodesTests {

    private static final int LEAVES = 37;

    @ParameterizedTest
    @EnumSource(Digest.class)
    @DisplayName("分批增长的树，每个大小、每个位置、每两个大小之间都能证明，用 SHA-256 和 SM3 都一样")
    void every_proof_holds(Digest digest) throws Exception {
        try (var database = TestDatabase.createEmpty()) {
            var jdbc = new JdbcTemplate(database);
            jdbc.execute(
                    "create table audit_node (level smallint, index bigint, hash bytea, primary key (level, index))");
            var nodes = new TreeNodes(jdbc);
            var leaves = IntStream.range(0, LEAVES)
                    .mapToObj(n -> Merkle.leaf(digest, new byte[] {(byte) n}))
                    .toList();
            nodes.append(digest, 0, leaves.subList(0, 5));
            nodes.append(digest, 5, List.of());
            nodes.append(digest, 5, leaves.subList(5, 6));
            nodes.append(digest, 6, leaves.subList(6, LEAVES));

            var tree = nodes.reading(digest);
            for (var size = 1; size <= LEAVES; size++) {
                var root = tree.root(size);
                assertThat(root).isEqualTo(naive(digest, leaves.subList(0, size)));
                for (var position = 0; position < size; position++) {
                    assertThat(Merkle.includes(
                                    digest, size, root, position, leaves.get(position), tree.inclusion(position, size)))
                            .as("%d in %d", position, size)
                            .isTrue();
                }
                for (var earlier = 1; earlier <= size; earlier++) {
                    assertThat(Merkle.extendsTree(
                                    digest, earlier, tree.root(earlier), size, root, tree.consistency(earlier, size)))
                            .as("%d to %d", earlier, size)
                            .isTrue();
                }
            }
        }
    }

    private static byte[] naive(Digest digest, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        var middle = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.node(
                digest, naive(digest, leaves.subList(0, middle)), naive(digest, leaves.subList(middle, leaves.size())));
    }
}
