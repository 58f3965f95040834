package dudao.indicator;

import dudao.identity.SpreadsheetText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 随产品提供的指标体系: each is put in as a draft where an office has none of that code yet; what is there stays as it is. */
@Component
class ShippedFrameworks implements SmartInitializingSingleton {

    private final Frameworks frameworks;
    private final TransactionTemplate transaction;

    ShippedFrameworks(Frameworks frameworks, TransactionTemplate transaction) {
        this.frameworks = frameworks;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> frameworks.addMissing(all()));
    }

    static List<Framework> all() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:indicator/*.csv");
            var found = new ArrayList<Framework>();
            for (var file : files) {
                found.add(read(file));
            }
            found.sort(Comparator.comparing(framework -> framework.id().code()));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("The frameworks that are shipped cannot be read", e);
        }
    }

    private static Framework read(Resource file) throws IOException {
        var outcome = FrameworkReader.read(grid(file), "");
        return outcome.framework()
                .orElseThrow(() -> new IllegalStateException("%s, which is shipped, contradicts itself: %s"
                        .formatted(file.getFilename(), outcome.rejected())));
    }

    private static Grid grid(Resource file) throws IOException {
        var text = SpreadsheetText.decode(file.getContentAsByteArray()).orElseThrow();
        try (var parser = CSVParser.parse(new StringReader(text), CSVFormat.DEFAULT)) {
            return new Grid(parser.stream()
                    .map(row -> new Grid.Line((int) row.getRecordNumber(), List.copyOf(row.toList())))
                    .toList());
        }
    }
}
