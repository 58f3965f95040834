package dudao.desk;

import dudao.identity.CurrentPerson;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Hands {@link Shell} to the layout. Asks no table, so that the page about a failure does not fail too. */
@ControllerAdvice
class ShellAroundPages {

    private final CurrentPerson current;
    private final ObjectProvider<DemoClockPage> demo;

    ShellAroundPages(CurrentPerson current, ObjectProvider<DemoClockPage> demo) {
        this.current = current;
        this.demo = demo;
    }

    @ModelAttribute("shell")
    Shell shell() {
        var clock = demo.getIfAvailable();
        LocalDate day = clock == null ? null : clock.today();
        return current.person().map(person -> Shell.of(person, day)).orElseGet(() -> Shell.ofNobody(day));
    }
}
