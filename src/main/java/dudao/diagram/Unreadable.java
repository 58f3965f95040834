package dudao.diagram;

/** The text is no XML that may be read; its message says to people why. */
public class Unreadable extends Exception {

    public Unreadable(String message) {
        super(message);
    }
}
