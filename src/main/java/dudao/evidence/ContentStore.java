package dudao.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;

/** 内容库: contents by their hash. What is in it is never changed, and goes only with the last file that names it. */
interface ContentStore {

    /** Takes a content in, to be looked at before it is kept. */
    Received receive(InputStream content) throws IOException;

    /** Returns when the content would survive a power cut; keeping what is there already changes nothing. */
    void keep(Received received) throws IOException;

    /** The content, or a resource that does not exist. */
    Resource open(String sha256);

    /** Returns when the content is gone; one that is not there is gone already. */
    void forget(String sha256) throws IOException;
}
