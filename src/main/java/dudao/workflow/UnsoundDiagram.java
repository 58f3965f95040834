package dudao.workflow;

/** A diagram calls what does not exist; the application does not start with it. */
class UnsoundDiagram extends RuntimeException {

    UnsoundDiagram(String message) {
        super(message);
    }
}
