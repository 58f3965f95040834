package dudao.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("保管期限")
class RetentionTermTests {

    @Test
    @DisplayName("自封卷次年1月1日起算，满十年、三十年的次日起可以销毁；永久的没有期满之日")
    void counted_from_the_year_after_the_sealing() {
        assertThat(RetentionTerm.TEN_YEARS.overOn(LocalDate.parse("2026-01-01")))
                .contains(LocalDate.parse("2037-01-01"));
        assertThat(RetentionTerm.THIRTY_YEARS.overOn(LocalDate.parse("2026-12-31")))
                .contains(LocalDate.parse("2057-01-01"));
        assertThat(RetentionTerm.PERMANENT.overOn(LocalDate.parse("2026-12-31")))
                .isEmpty();
    }
}
