package dudao.reminder;

import dudao.law.Article;
import dudao.law.Refused;
import dudao.law.Regulation;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 邮件提醒的设定: each person's own. Without one, reminders go to the address of the roster. */
@Component
@Transactional
class Preferences {

    /**
     * @param address the person's own; empty for that of the roster
     * @param ofRoster what the roster says; empty where it says nothing
     */
    record Preference(boolean byMail, String address, String ofRoster) {}

    private static final Article SETTING = Regulation.OFFICE_SETTING.article(0);
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[\\w-]+(\\.[\\w-]+)+");
    private static final int LENGTH = 120;

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Preference of(String login) {
        return jdbc.sql("""
                        select coalesce(f.by_mail, true), coalesce(f.address, ''), coalesce(p.email, '')
                        from identity_person p left join reminder_preference f on f.login = p.login where p.login = ?
                        """)
                .param(login)
                .query((row, n) -> new Preference(row.getBoolean(1), row.getString(2), row.getString(3)))
                .single();
    }

    /** @param address empty to go back to the roster's */
    void keep(String login, boolean byMail, String address) {
        var own = address.strip();
        if (!own.isEmpty() && (own.length() > LENGTH || !ADDRESS.matcher(own).matches())) {
            throw new Refused("reminder.address-invalid", SETTING);
        }
        jdbc.sql("""
                        insert into reminder_preference (login, by_mail, address) values (?, ?, nullif(?, ''))
                        on conflict (login) do update set by_mail = excluded.by_mail, address = excluded.address
                        """).params(login, byMail, own).update();
    }
}
