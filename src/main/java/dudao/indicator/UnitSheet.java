package dudao.indicator;

import dudao.identity.BodyCode;
import java.time.LocalDate;

/**
 * A sheet with the unit that its case is about.
 *
 * @param zone 督学责任区 of the unit; empty where it lies in none
 * @param openedOn when the case was opened
 */
public record UnitSheet(Sheet sheet, BodyCode office, BodyCode unit, String name, String zone, LocalDate openedOn) {

    public Survey survey() {
        return new Survey(sheet.framework(), openedOn.getYear(), office);
    }
}
