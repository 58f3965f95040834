package dudao.reminder;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where this house is found from outside: as the settings say, else as it was asked for just now. */
@Component
class House {

    private final ReminderSettings settings;

    House(ReminderSettings settings) {
        this.settings = settings;
    }

    String address() {
        var address = settings.address();
        return address == null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : address.toString();
    }
}
