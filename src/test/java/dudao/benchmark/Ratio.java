package dudao.benchmark;

import java.util.List;
import java.util.stream.IntStream;

/** Figures of several rounds: the median, with the least and the greatest. */
record Ratio(double median, double least, double greatest) {

    static Ratio of(List<Double> figures) {
        var sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var middle = sorted.length / 2;
        var median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Ratio(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Both sides of a round ran under the same conditions, so that rounds are compared and not averages. */
    static Ratio of(List<Double> product, List<Double> bare) {
        return of(IntStream.range(0, product.size())
                .mapToObj(round -> product.get(round) / bare.get(round))
                .toList());
    }

    @Override
    public String toString() {
        return "%.2f (%.2f–%.2f)".formatted(median, least, greatest);
    }
}
