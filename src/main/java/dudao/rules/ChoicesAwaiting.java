package dudao.rules;

import dudao.identity.Directory;
import dudao.identity.SecondPersonAwaited;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rules that were proposed for an office and wait for a second person. */
@Component
class ChoicesAwaiting implements SecondPersonAwaited {

    private final RuleChoices choices;
    private final Directory directory;

    ChoicesAwaiting(RuleChoices choices, Directory directory) {
        this.choices = choices;
        this.directory = directory;
    }

    @Override
    public List<Awaited> awaited() {
        return choices.open().stream()
                .filter(choices::mayDecide)
                .map(proposal -> new Awaited(
                        "适用规则：%s，%s提出"
                                .formatted(directory.body(proposal.office()).name(), directory.nameOf(proposal.by())),
                        "/rules#choices"))
                .toList();
    }
}
