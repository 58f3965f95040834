package dudao.identity;

import java.util.List;

/** What a module opens; a bean of each module that has addresses. */
public interface OpenAddresses {

    List<OpenAddress> list();
}
