package dudao.identity;

/** Somebody got a password, or a locked account was opened. */
public record AccountTouched(What what, String login) {

    public enum What {
        PASSWORD_SET,
        UNLOCKED
    }
}
