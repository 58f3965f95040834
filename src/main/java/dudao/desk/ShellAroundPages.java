package dudao.desk;

import dudao.identity.CurrentPerson;
import dudao.reminder.Messages;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Hands {@link Shell} to the layout. The page about a failure asks no table, so that it does not fail too. */
@ControllerAdvice
class ShellAroundPages {

    private final CurrentPerson current;
    private final Messages messages;
    private final ObjectProvider<DemoClockPage> demo;

    ShellAroundPages(CurrentPerson current, Messages messages, ObjectProvider<DemoClockPage> demo) {
        this.current = current;
        this.messages = messages;
        this.demo = demo;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        var clock = demo.getIfAvailable();
        LocalDate day = clock == null ? null : clock.today();
        var failed = request.getDispatcherType() == DispatcherType.ERROR;
        return current.person()
                .map(person -> Shell.of(person, () -> failed ? 0 : messages.unread(person), day))
                .orElseGet(() -> Shell.ofNobody(day));
    }
}
