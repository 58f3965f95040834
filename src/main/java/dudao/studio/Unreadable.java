package dudao.studio;

/** The text is no XML that may be read; its message says to people why. */
class Unreadable extends Exception {

    Unreadable(String message) {
        super(message);
    }
}
