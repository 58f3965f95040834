package dudao.audit;

import org.springframework.stereotype.Component;

/** What the house does at the full hour, done when a test of another module wants it. */
@Component
public class HourlySeal {

    private final Heads heads;

    HourlySeal(Heads heads) {
        this.heads = heads;
    }

    public void now() {
        heads.seal();
    }
}
