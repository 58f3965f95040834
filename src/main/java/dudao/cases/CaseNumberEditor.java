package dudao.cases;

import java.beans.PropertyEditorSupport;

/** Lets diagrams and web requests hand over a case number as text. Found by its name, see JavaBeans. */
public class CaseNumberEditor extends PropertyEditorSupport {

    @Override
    public void setAsText(String text) {
        setValue(new CaseNumber(text));
    }
}
