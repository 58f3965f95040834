package dudao.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("默克尔树")
class MerkleTests {

    private static final Digest SHA = Digest.SHA_256;

    /** The leaves and roots that certificate transparency tests its trees with. */
    private static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(content -> Merkle.leaf(SHA, HexFormat.of().parseHex(content)))
            .toList();

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    @DisplayName("树根与公开的测试数据一致")
    void roots_as_others_compute_them() {
        for (var size = 1; size <= LEAVES.size(); size++) {
            assertThat(HexFormat.of().formatHex(root(LEAVES.subList(0, size)))).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    @DisplayName("每个位置都能证明在树中，换一个叶、一个位置或者一个树根都不能")
    void inclusion() {
        for (var size = 1; size <= LEAVES.size(); size++) {
            var leaves = LEAVES.subList(0, size);
            for (var position = 0; position < size; position++) {
                var path = path(position, leaves);
                assertThat(Merkle.includes(SHA, size, root(leaves), position, leaves.get(position), path))
                        .isTrue();
                assertThat(Merkle.includes(SHA, size, root(leaves), position, SHA.of("another"), path))
                        .isFalse();
                assertThat(Merkle.includes(SHA, size, SHA.of("another"), position, leaves.get(position), path))
                        .isFalse();
                if (size > 1) {
                    assertThat(Merkle.includes(
                                    SHA, size, root(leaves), (position + 1) % size, leaves.get(position), path))
                            .isFalse();
                }
            }
        }
    }

    @Test
    @DisplayName("树只能增长：每棵较早的树都能证明是后来的一部分，改动过的不能")
    void consistency() {
        for (var later = 1; later <= LEAVES.size(); later++) {
            for (var earlier = 1; earlier <= later; earlier++) {
                var leaves = LEAVES.subList(0, later);
                var path = earlier == later ? List.<byte[]>of() : growth(earlier, leaves, true);
                var root = root(LEAVES.subList(0, earlier));
                assertThat(Merkle.extendsTree(SHA, earlier, root, later, root(leaves), path))
                        .as("%d to %d", earlier, later)
                        .isTrue();
                assertThat(Merkle.extendsTree(SHA, earlier, SHA.of("another"), later, root(leaves), path))
                        .isFalse();
                assertThat(Merkle.extendsTree(SHA, earlier, root, later, SHA.of("another"), path))
                        .isFalse();
            }
        }
    }

    /** As RFC 6962 writes it down, leaf by leaf. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        var middle = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.node(SHA, root(leaves.subList(0, middle)), root(leaves.subList(middle, leaves.size())));
    }

    private static List<byte[]> path(int position, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        var middle = Integer.highestOneBit(leaves.size() - 1);
        var left = leaves.subList(0, middle);
        var right = leaves.subList(middle, leaves.size());
        var path = position < middle ? path(position, left) : path(position - middle, right);
        path.add(root(position < middle ? right : left));
        return path;
    }

    private static List<byte[]> growth(int earlier, List<byte[]> leaves, boolean isWhole) {
        if (earlier == leaves.size()) {
            return new ArrayList<>(isWhole ? List.of() : List.of(root(leaves)));
        }
        var middle = Integer.highestOneBit(leaves.size() - 1);
        var left = leaves.subList(0, middle);
        var right = leaves.subList(middle, leaves.size());
        var path = earlier <= middle ? growth(earlier, left, isWhole) : growth(earlier - middle, right, false);
        path.add(root(earlier <= middle ? right : left));
        return path;
    }
}
