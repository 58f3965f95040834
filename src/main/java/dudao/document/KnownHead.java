package dudao.document;

import java.util.Optional;

/**
 * 存证: what the house had last signed about everything in its files when a document went out. Printed on paper that has left the
 * house, it holds the house to what it said then.
 */
public interface KnownHead {

    /** One line for the foot of the document; empty where nothing is signed. Asks no table. */
    Optional<String> inWords();
}
